import { verdict, type Rule } from '../../judge/rule.js';

export const bodyRemoved: Rule = {
  id: 'body-removed',
  area: 'operations',
  subject: 'body',
  kind: 'removed',
  verdict: verdict('risky', 'breaking'),
  message: () => 'is gone',
};
