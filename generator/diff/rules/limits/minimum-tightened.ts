import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const minimumTightened: Rule = {
  id: 'minimum-tightened',
  area: 'limits',
  subject: 'schema.minimum',
  kind: 'changed',
  when: ({ relation }) => relation === 'narrower',
  verdict: { request: verdict('breaking'), response: verdict('none') },
  message: ({ before, after }) =>
    `is limited more: \`minimum\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
