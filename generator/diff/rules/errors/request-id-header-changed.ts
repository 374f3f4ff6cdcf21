import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const requestIdHeaderChanged: Rule = {
  id: 'request-id-header-changed',
  area: 'errors',
  subject: 'errors.requestIdHeader',
  kind: 'changed',
  verdict: verdict('risky', 'none', 'risky'),
  message: ({ before, after }) => `has another header in place of %${show(before)}: %${show(after)}`,
};
