import { verdict, type Rule } from '../../judge/rule.js';

export const itemsClosed: Rule = {
  id: 'items-closed',
  area: 'types',
  subject: 'array.closed',
  kind: 'changed',
  when: ({ after }) => after === true,
  verdict: { request: verdict('breaking', 'breaking'), response: verdict('additive', 'additive') },
  message: () => 'has no items any more beyond those that have types of their own',
};
