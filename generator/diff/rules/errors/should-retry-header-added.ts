import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const shouldRetryHeaderAdded: Rule = {
  id: 'should-retry-header-added',
  area: 'errors',
  subject: 'errors.shouldRetryHeader',
  kind: 'added',
  verdict: verdict('additive', 'none', 'additive'),
  message: ({ after }) => `has the header that says whether to try again now: ${show(after)}`,
};
