import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const errorStatusAdded: Rule = {
  id: 'error-status-added',
  area: 'errors',
  subject: 'error.status',
  kind: 'added',
  verdict: verdict('none', 'none', 'risky'),
  message: ({ after }) => `is known by the status ${show(after)} now`,
};
