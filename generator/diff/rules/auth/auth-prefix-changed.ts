import { verdict, type Rule } from '../../judge/rule.js';

export const authPrefixChanged: Rule = {
  id: 'auth-prefix-changed',
  area: 'auth',
  subject: 'auth.prefix',
  kind: 'changed',
  verdict: verdict('breaking'),
  message: () => 'is sent after another word',
};
