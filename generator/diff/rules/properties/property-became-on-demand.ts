import { verdict, type Rule } from '../../judge/rule.js';

export const propertyBecameOnDemand: Rule = {
  id: 'property-became-on-demand',
  area: 'properties',
  subject: 'property.onDemand',
  kind: 'changed',
  when: ({ after }) => after === true,
  verdict: { request: verdict('none'), response: verdict('breaking', 'breaking', 'breaking') },
  message: () => 'is left out of answers unless it is expanded',
  hint: 'expand it where it is read',
};
