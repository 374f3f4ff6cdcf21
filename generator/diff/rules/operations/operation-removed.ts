import { verdict, type Rule } from '../../judge/rule.js';

export const operationRemoved: Rule = {
  id: 'operation-removed',
  area: 'operations',
  subject: 'operation',
  kind: 'removed',
  verdict: verdict('breaking', 'breaking'),
  message: () => 'is gone',
};
