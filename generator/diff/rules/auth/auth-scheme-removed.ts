import { verdict, type Rule } from '../../judge/rule.js';

export const authSchemeRemoved: Rule = {
  id: 'auth-scheme-removed',
  area: 'auth',
  subject: 'auth',
  kind: 'removed',
  verdict: verdict('breaking', 'breaking'),
  message: () => 'is no longer a way to prove who calls',
};
