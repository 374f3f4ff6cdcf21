import { verdict, type Rule } from '../../judge/rule.js';

export const propertyBecameOptional: Rule = {
  id: 'property-became-optional',
  area: 'properties',
  subject: 'property.required',
  kind: 'changed',
  verdict: { request: verdict('additive', 'additive'), response: verdict('breaking', 'breaking') },
  message: () => 'may be left out now',
};
