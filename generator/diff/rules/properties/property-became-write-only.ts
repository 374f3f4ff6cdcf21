import { verdict, type Rule } from '../../judge/rule.js';

export const propertyBecameWriteOnly: Rule = {
  id: 'property-became-write-only',
  area: 'properties',
  subject: 'property.scope',
  kind: 'changed',
  when: ({ after }) => after === 'write',
  verdict: { request: verdict('none'), response: verdict('breaking', 'breaking') },
  message: () => 'is only sent now',
};
