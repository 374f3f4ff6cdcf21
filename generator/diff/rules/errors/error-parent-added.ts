import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const errorParentAdded: Rule = {
  id: 'error-parent-added',
  area: 'errors',
  subject: 'error.parent',
  kind: 'added',
  verdict: verdict('none', 'none', 'breaking'),
  message: ({ after }) => `specialises ${show(after)} now`,
};
