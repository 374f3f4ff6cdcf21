import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const expansionDeeper: Rule = {
  id: 'expansion-deeper',
  area: 'api',
  subject: 'expansion.depth',
  kind: 'changed',
  when: ({ before, after }) => Number(after) > Number(before),
  verdict: verdict('additive', 'additive'),
  message: ({ before, after }) => `expands more levels: was ${show(before)}, is ${show(after)}`,
};
