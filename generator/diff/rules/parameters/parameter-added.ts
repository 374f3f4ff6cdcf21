import { verdict, type Rule } from '../../judge/rule.js';

export const parameterAdded: Rule = {
  id: 'parameter-added',
  area: 'parameters',
  subject: 'parameter',
  kind: 'added',
  verdict: verdict('additive', 'additive'),
  message: () => 'is new',
};
