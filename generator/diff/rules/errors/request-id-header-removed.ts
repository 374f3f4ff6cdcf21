import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const requestIdHeaderRemoved: Rule = {
  id: 'request-id-header-removed',
  area: 'errors',
  subject: 'errors.requestIdHeader',
  kind: 'removed',
  verdict: verdict('none', 'none', 'risky'),
  message: ({ before }) => `no longer has the header that names a request; it was ${show(before)}`,
};
