import { verdict, type Rule } from '../../judge/rule.js';

export const operationAdded: Rule = {
  id: 'operation-added',
  area: 'operations',
  subject: 'operation',
  kind: 'added',
  verdict: verdict('additive', 'additive'),
  message: () => 'is new',
};
