import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const maxItemsTightened: Rule = {
  id: 'max-items-tightened',
  area: 'limits',
  subject: 'schema.maxItems',
  kind: 'changed',
  when: ({ relation }) => relation === 'narrower',
  verdict: { request: verdict('breaking'), response: verdict('none') },
  message: ({ before, after }) =>
    `is limited more: \`maxItems\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
