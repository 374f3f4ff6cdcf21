import { verdict, type Rule } from '../../judge/rule.js';

export const modelRemoved: Rule = {
  id: 'model-removed',
  area: 'types',
  subject: 'schema',
  kind: 'removed',
  verdict: verdict('none', 'breaking'),
  message: () => 'is no longer a model of the SDK',
};
