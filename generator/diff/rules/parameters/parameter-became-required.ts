import { verdict, type Rule } from '../../judge/rule.js';

export const parameterBecameRequired: Rule = {
  id: 'parameter-became-required',
  area: 'parameters',
  subject: 'parameter.required',
  kind: 'changed',
  when: ({ after }) => after === true,
  verdict: verdict('breaking', 'breaking'),
  message: () => 'is required now',
};
