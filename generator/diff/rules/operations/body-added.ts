import { verdict, type Rule } from '../../judge/rule.js';

export const bodyAdded: Rule = {
  id: 'body-added',
  area: 'operations',
  subject: 'body',
  kind: 'added',
  verdict: verdict('additive', 'additive'),
  message: () => 'is new',
};
