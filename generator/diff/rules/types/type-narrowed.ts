import { verdict, type Rule } from '../../judge/rule.js';
import { showType } from '../../judge/words.js';

export const typeNarrowed: Rule = {
  id: 'type-narrowed',
  area: 'types',
  subject: 'schema.type',
  kind: 'changed',
  when: ({ relation }) => relation === 'narrower',
  verdict: { request: verdict('breaking', 'breaking'), response: verdict('additive') },
  message: ({ before, after }) => `fits less: was ${showType(before)}, is ${showType(after)}`,
};
