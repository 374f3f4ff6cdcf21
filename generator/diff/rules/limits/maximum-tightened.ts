import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const maximumTightened: Rule = {
  id: 'maximum-tightened',
  area: 'limits',
  subject: 'schema.maximum',
  kind: 'changed',
  when: ({ relation }) => relation === 'narrower',
  verdict: { request: verdict('breaking'), response: verdict('none') },
  message: ({ before, after }) =>
    `is limited more: \`maximum\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
