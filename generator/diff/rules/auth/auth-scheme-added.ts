import { verdict, type Rule } from '../../judge/rule.js';

export const authSchemeAdded: Rule = {
  id: 'auth-scheme-added',
  area: 'auth',
  subject: 'auth',
  kind: 'added',
  verdict: verdict('additive', 'additive'),
  message: () => 'is a new way to prove who calls',
};
