import { requiresAfter } from '../../judge/conditions.js';
import { verdict, type Rule } from '../../judge/rule.js';

export const requiredParameterAdded: Rule = {
  id: 'required-parameter-added',
  area: 'parameters',
  subject: 'parameter',
  kind: 'added',
  when: requiresAfter,
  verdict: verdict('breaking', 'breaking'),
  message: () => 'is new, and required',
};
