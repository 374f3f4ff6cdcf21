import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const errorStatusChanged: Rule = {
  id: 'error-status-changed',
  area: 'errors',
  subject: 'error.status',
  kind: 'changed',
  verdict: verdict('none', 'none', 'breaking'),
  message: ({ before, after }) => `is known by the status ${show(after)}, no longer ${show(before)}`,
};
