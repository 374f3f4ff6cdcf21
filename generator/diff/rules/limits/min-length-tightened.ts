import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const minLengthTightened: Rule = {
  id: 'min-length-tightened',
  area: 'limits',
  subject: 'schema.minLength',
  kind: 'changed',
  when: ({ relation }) => relation === 'narrower',
  verdict: { request: verdict('breaking'), response: verdict('none') },
  message: ({ before, after }) =>
    `is limited more: \`minLength\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
