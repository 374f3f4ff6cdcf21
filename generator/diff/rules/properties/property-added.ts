import { verdict, type Rule } from '../../judge/rule.js';

export const propertyAdded: Rule = {
  id: 'property-added',
  area: 'properties',
  subject: 'property',
  kind: 'added',
  verdict: { request: verdict('additive', 'additive'), response: verdict('additive', 'additive') },
  message: () => 'is new',
};
