import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const httpMethodChanged: Rule = {
  id: 'http-method-changed',
  area: 'operations',
  subject: 'operation.method',
  kind: 'changed',
  verdict: verdict('breaking'),
  message: ({ before, after }) => `is sent with another HTTP method: was ${show(before)}, is ${show(after)}`,
};
