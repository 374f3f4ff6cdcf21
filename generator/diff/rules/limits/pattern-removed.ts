import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const patternRemoved: Rule = {
  id: 'pattern-removed',
  area: 'limits',
  subject: 'schema.pattern',
  kind: 'removed',
  verdict: { request: verdict('additive'), response: verdict('risky') },
  message: ({ before }) => `no longer has to match ${show(before)}`,
};
