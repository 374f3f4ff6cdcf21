import { verdict, type Rule } from '../../judge/rule.js';

export const securityChanged: Rule = {
  id: 'security-changed',
  area: 'auth',
  subject: 'security',
  kind: 'changed',
  verdict: verdict('breaking', 'risky', 'breaking'),
  message: () => 'needs other credentials',
  hint: 'see which credentials it takes now',
};
