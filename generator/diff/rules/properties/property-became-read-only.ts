import { verdict, type Rule } from '../../judge/rule.js';

export const propertyBecameReadOnly: Rule = {
  id: 'property-became-read-only',
  area: 'properties',
  subject: 'property.scope',
  kind: 'changed',
  when: ({ after }) => after === 'read',
  verdict: { request: verdict('breaking', 'breaking'), response: verdict('none') },
  message: () => 'is only received now',
};
