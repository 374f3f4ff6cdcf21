import { verdict, type Rule } from '../../judge/rule.js';

export const expandableAdded: Rule = {
  id: 'expandable-added',
  area: 'types',
  subject: 'schema.expandable',
  kind: 'added',
  verdict: { request: verdict('additive'), response: verdict('additive', 'additive') },
  message: () => 'can be expanded now',
};
