import { requiresAfter } from '../../judge/conditions.js';
import { verdict, type Rule } from '../../judge/rule.js';

export const requiredPropertyAdded: Rule = {
  id: 'required-property-added',
  area: 'properties',
  subject: 'property',
  kind: 'added',
  when: requiresAfter,
  verdict: { request: verdict('breaking', 'breaking'), response: verdict('additive', 'additive') },
  message: ({ direction }) => (direction === 'response' ? 'is new' : 'is new, and required'),
};
