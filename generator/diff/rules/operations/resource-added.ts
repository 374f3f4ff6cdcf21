import { verdict, type Rule } from '../../judge/rule.js';

export const resourceAdded: Rule = {
  id: 'resource-added',
  area: 'operations',
  subject: 'resource',
  kind: 'added',
  verdict: verdict('none', 'additive'),
  message: () => 'is a new resource',
};
