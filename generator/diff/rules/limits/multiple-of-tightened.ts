import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const multipleOfTightened: Rule = {
  id: 'multiple-of-tightened',
  area: 'limits',
  subject: 'schema.multipleOf',
  kind: 'changed',
  when: ({ relation }) => relation !== 'wider',
  verdict: { request: verdict('breaking'), response: verdict('none') },
  message: ({ before, after }) =>
    `is limited more: \`multipleOf\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
