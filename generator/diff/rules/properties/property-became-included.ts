import { verdict, type Rule } from '../../judge/rule.js';

export const propertyBecameIncluded: Rule = {
  id: 'property-became-included',
  area: 'properties',
  subject: 'property.onDemand',
  kind: 'changed',
  verdict: { request: verdict('none'), response: verdict('additive', 'additive') },
  message: () => 'is in answers without being expanded',
};
