import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const maxPropertiesTightened: Rule = {
  id: 'max-properties-tightened',
  area: 'limits',
  subject: 'schema.maxProperties',
  kind: 'changed',
  when: ({ relation }) => relation === 'narrower',
  verdict: { request: verdict('breaking'), response: verdict('none') },
  message: ({ before, after }) =>
    `is limited more: \`maxProperties\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
