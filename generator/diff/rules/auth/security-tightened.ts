import { verdict, type Rule } from '../../judge/rule.js';

export const securityTightened: Rule = {
  id: 'security-tightened',
  area: 'auth',
  subject: 'security',
  kind: 'changed',
  when: ({ relation }) => relation === 'narrower',
  verdict: verdict('breaking', 'none', 'breaking'),
  message: () => 'can no longer be called with all the credentials that were enough',
  hint: 'see which credentials it takes now',
};
