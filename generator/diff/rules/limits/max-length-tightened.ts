import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const maxLengthTightened: Rule = {
  id: 'max-length-tightened',
  area: 'limits',
  subject: 'schema.maxLength',
  kind: 'changed',
  when: ({ relation }) => relation === 'narrower',
  verdict: { request: verdict('breaking'), response: verdict('none') },
  message: ({ before, after }) =>
    `is limited more: \`maxLength\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
