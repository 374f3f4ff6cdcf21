import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const errorStatusRemoved: Rule = {
  id: 'error-status-removed',
  area: 'errors',
  subject: 'error.status',
  kind: 'removed',
  verdict: verdict('none', 'none', 'risky'),
  message: ({ before }) => `no longer is known by the status ${show(before)}`,
};
