import { verdict, type Rule } from '../../judge/rule.js';

export const propertyRemoved: Rule = {
  id: 'property-removed',
  area: 'properties',
  subject: 'property',
  kind: 'removed',
  verdict: { request: verdict('risky', 'breaking'), response: verdict('breaking', 'breaking') },
  message: () => 'is gone',
};
