import { verdict, type Rule } from '../../judge/rule.js';

export const responseMayBeEmpty: Rule = {
  id: 'response-may-be-empty',
  area: 'operations',
  subject: 'response.mayBeEmpty',
  kind: 'changed',
  when: ({ after }) => after === true,
  verdict: verdict('breaking', 'breaking'),
  message: () => 'may have no content now',
  hint: 'check for undefined where it is read',
};
