import { verdict, type Rule } from '../../judge/rule.js';

export const responseRemoved: Rule = {
  id: 'response-removed',
  area: 'operations',
  subject: 'response',
  kind: 'removed',
  verdict: verdict('breaking', 'breaking'),
  message: () => 'has no content any more',
};
