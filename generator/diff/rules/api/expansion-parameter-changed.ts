import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const expansionParameterChanged: Rule = {
  id: 'expansion-parameter-changed',
  area: 'api',
  subject: 'expansion.parameter',
  kind: 'changed',
  verdict: verdict('breaking', 'breaking'),
  message: ({ before, after }) => `expands by another parameter: was ${show(before)}, is ${show(after)}`,
};
