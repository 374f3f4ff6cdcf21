import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const shouldRetryHeaderChanged: Rule = {
  id: 'should-retry-header-changed',
  area: 'errors',
  subject: 'errors.shouldRetryHeader',
  kind: 'changed',
  verdict: verdict('risky', 'none', 'risky'),
  message: ({ before, after }) => `has another header in place of %${show(before)}: %${show(after)}`,
};
