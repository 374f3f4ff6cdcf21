import { verdict, type Rule } from '../../judge/rule.js';

export const resourceRemoved: Rule = {
  id: 'resource-removed',
  area: 'operations',
  subject: 'resource',
  kind: 'removed',
  verdict: verdict('none', 'breaking'),
  message: () => 'is no longer a resource',
};
