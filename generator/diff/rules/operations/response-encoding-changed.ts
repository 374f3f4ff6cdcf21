import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const responseEncodingChanged: Rule = {
  id: 'response-encoding-changed',
  area: 'operations',
  subject: 'response.encoding',
  kind: 'changed',
  verdict: verdict('breaking', 'breaking'),
  message: ({ before, after }) => `is read in another way: was ${show(before)}, is ${show(after)}`,
};
