import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const errorParentRemoved: Rule = {
  id: 'error-parent-removed',
  area: 'errors',
  subject: 'error.parent',
  kind: 'removed',
  verdict: verdict('none', 'none', 'breaking'),
  message: ({ before }) => `no longer specialises ${show(before)}`,
};
