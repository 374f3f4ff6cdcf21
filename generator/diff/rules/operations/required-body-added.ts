import { requiresAfter } from '../../judge/conditions.js';
import { verdict, type Rule } from '../../judge/rule.js';

export const requiredBodyAdded: Rule = {
  id: 'required-body-added',
  area: 'operations',
  subject: 'body',
  kind: 'added',
  when: requiresAfter,
  verdict: verdict('breaking', 'breaking'),
  message: () => 'is new, and required',
};
