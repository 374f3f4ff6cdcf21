import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const minPropertiesTightened: Rule = {
  id: 'min-properties-tightened',
  area: 'limits',
  subject: 'schema.minProperties',
  kind: 'changed',
  when: ({ relation }) => relation === 'narrower',
  verdict: { request: verdict('breaking'), response: verdict('none') },
  message: ({ before, after }) =>
    `is limited more: \`minProperties\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
