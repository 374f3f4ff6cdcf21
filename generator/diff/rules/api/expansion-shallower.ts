import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const expansionShallower: Rule = {
  id: 'expansion-shallower',
  area: 'api',
  subject: 'expansion.depth',
  kind: 'changed',
  verdict: verdict('breaking', 'breaking'),
  message: ({ before, after }) => `expands fewer levels: was ${show(before)}, is ${show(after)}`,
};
