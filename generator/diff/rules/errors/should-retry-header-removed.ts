import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const shouldRetryHeaderRemoved: Rule = {
  id: 'should-retry-header-removed',
  area: 'errors',
  subject: 'errors.shouldRetryHeader',
  kind: 'removed',
  verdict: verdict('none', 'none', 'risky'),
  message: ({ before }) => `no longer has the header that says whether to try again; it was ${show(before)}`,
};
