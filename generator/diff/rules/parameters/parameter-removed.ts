import { verdict, type Rule } from '../../judge/rule.js';

export const parameterRemoved: Rule = {
  id: 'parameter-removed',
  area: 'parameters',
  subject: 'parameter',
  kind: 'removed',
  verdict: verdict('risky', 'breaking'),
  message: () => 'is gone',
};
