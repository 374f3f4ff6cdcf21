import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const authEnvRemoved: Rule = {
  id: 'auth-env-removed',
  area: 'auth',
  subject: 'auth.env',
  kind: 'removed',
  verdict: verdict('none', 'none', 'breaking'),
  message: ({ before }) => `is no longer read from the environment variable ${show(before)}`,
};
