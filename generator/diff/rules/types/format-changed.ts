import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const formatChanged: Rule = {
  id: 'format-changed',
  area: 'types',
  subject: 'schema.format',
  kind: 'changed',
  verdict: { request: verdict('risky'), response: verdict('risky') },
  message: ({ before, after }) => `has another format: was ${show(before)}, is ${show(after)}`,
};
