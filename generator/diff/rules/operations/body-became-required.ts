import { verdict, type Rule } from '../../judge/rule.js';

export const bodyBecameRequired: Rule = {
  id: 'body-became-required',
  area: 'operations',
  subject: 'body.required',
  kind: 'changed',
  when: ({ after }) => after === true,
  verdict: verdict('breaking', 'breaking'),
  message: () => 'is required now',
};
