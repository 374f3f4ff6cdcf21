import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const errorParentChanged: Rule = {
  id: 'error-parent-changed',
  area: 'errors',
  subject: 'error.parent',
  kind: 'changed',
  verdict: verdict('none', 'none', 'breaking'),
  message: ({ before, after }) => `specialises ${show(after)}, no longer ${show(before)}`,
};
