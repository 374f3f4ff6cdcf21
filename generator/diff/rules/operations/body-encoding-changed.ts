import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const bodyEncodingChanged: Rule = {
  id: 'body-encoding-changed',
  area: 'operations',
  subject: 'body.encoding',
  kind: 'changed',
  verdict: verdict('breaking', 'risky'),
  message: ({ before, after }) => `is encoded in another way: was ${show(before)}, is ${show(after)}`,
};
