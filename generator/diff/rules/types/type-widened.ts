import { verdict, type Rule } from '../../judge/rule.js';
import { showType } from '../../judge/words.js';

export const typeWidened: Rule = {
  id: 'type-widened',
  area: 'types',
  subject: 'schema.type',
  kind: 'changed',
  when: ({ relation }) => relation === 'wider',
  verdict: { request: verdict('additive', 'additive'), response: verdict('breaking', 'breaking') },
  message: ({ before, after }) => `fits more: was ${showType(before)}, is ${showType(after)}`,
};
