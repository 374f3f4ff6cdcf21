import { verdict, type Rule } from '../../judge/rule.js';

export const nullAllowed: Rule = {
  id: 'null-allowed',
  area: 'types',
  subject: 'schema.nullable',
  kind: 'changed',
  when: ({ after }) => after === true,
  verdict: { request: verdict('additive', 'additive'), response: verdict('breaking', 'breaking') },
  message: () => 'may be null now',
  hint: 'check for null where the value is read',
};
