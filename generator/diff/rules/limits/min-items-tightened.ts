import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const minItemsTightened: Rule = {
  id: 'min-items-tightened',
  area: 'limits',
  subject: 'schema.minItems',
  kind: 'changed',
  when: ({ relation }) => relation === 'narrower',
  verdict: { request: verdict('breaking'), response: verdict('none') },
  message: ({ before, after }) =>
    `is limited more: \`minItems\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
