import { verdict, type Rule } from '../../judge/rule.js';

export const responseAdded: Rule = {
  id: 'response-added',
  area: 'operations',
  subject: 'response',
  kind: 'added',
  verdict: verdict('none', 'breaking'),
  message: () => 'has content now',
};
