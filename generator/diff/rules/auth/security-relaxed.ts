import { verdict, type Rule } from '../../judge/rule.js';

export const securityRelaxed: Rule = {
  id: 'security-relaxed',
  area: 'auth',
  subject: 'security',
  kind: 'changed',
  when: ({ relation }) => relation === 'wider',
  verdict: verdict('additive'),
  message: () => 'can be called with other credentials too',
};
