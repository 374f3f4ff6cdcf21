import { verdict, type Rule } from '../../judge/rule.js';

export const responseAlwaysFull: Rule = {
  id: 'response-always-full',
  area: 'operations',
  subject: 'response.mayBeEmpty',
  kind: 'changed',
  verdict: verdict('additive', 'additive'),
  message: () => 'always has content now',
};
