import { verdict, type Rule } from '../../judge/rule.js';

export const propertyBecameRequired: Rule = {
  id: 'property-became-required',
  area: 'properties',
  subject: 'property.required',
  kind: 'changed',
  when: ({ after }) => after === true,
  verdict: { request: verdict('breaking', 'breaking'), response: verdict('additive', 'additive') },
  message: () => 'is required now',
};
