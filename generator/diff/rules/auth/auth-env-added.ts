import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const authEnvAdded: Rule = {
  id: 'auth-env-added',
  area: 'auth',
  subject: 'auth.env',
  kind: 'added',
  verdict: verdict('none', 'none', 'additive'),
  message: ({ after }) => `is read from the environment variable ${show(after)} now`,
};
