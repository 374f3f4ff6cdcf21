import { verdict, type Rule } from '../../judge/rule.js';

export const modelAdded: Rule = {
  id: 'model-added',
  area: 'types',
  subject: 'schema',
  kind: 'added',
  verdict: verdict('none', 'additive'),
  message: () => 'is a new model',
};
