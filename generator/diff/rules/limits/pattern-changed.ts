import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const patternChanged: Rule = {
  id: 'pattern-changed',
  area: 'limits',
  subject: 'schema.pattern',
  kind: 'changed',
  verdict: { request: verdict('risky'), response: verdict('risky') },
  message: ({ before, after }) => `has to match another pattern: was ${show(before)}, is ${show(after)}`,
};
