import { verdict, type Rule } from '../../judge/rule.js';
import { showType } from '../../judge/words.js';

export const typeChanged: Rule = {
  id: 'type-changed',
  area: 'types',
  subject: 'schema.type',
  kind: 'changed',
  verdict: verdict('breaking', 'breaking'),
  message: ({ before, after }) => `is of another type: was ${showType(before)}, is ${showType(after)}`,
};
