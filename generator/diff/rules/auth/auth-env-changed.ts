import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const authEnvChanged: Rule = {
  id: 'auth-env-changed',
  area: 'auth',
  subject: 'auth.env',
  kind: 'changed',
  verdict: verdict('none', 'none', 'breaking'),
  message: ({ before, after }) =>
    `is read from another environment variable: was ${show(before)}, is ${show(after)}`,
};
