import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const pathChanged: Rule = {
  id: 'path-changed',
  area: 'operations',
  subject: 'operation.path',
  kind: 'changed',
  verdict: verdict('breaking'),
  message: ({ before, after }) => `has another path: was ${show(before)}, is ${show(after)}`,
};
