import { verdict, type Rule } from '../../judge/rule.js';

export const propertyBecameReadWrite: Rule = {
  id: 'property-became-read-write',
  area: 'properties',
  subject: 'property.scope',
  kind: 'changed',
  verdict: { request: verdict('additive', 'additive'), response: verdict('additive', 'additive') },
  message: () => 'is sent and received now',
};
