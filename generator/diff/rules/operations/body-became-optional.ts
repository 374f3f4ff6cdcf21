import { verdict, type Rule } from '../../judge/rule.js';

export const bodyBecameOptional: Rule = {
  id: 'body-became-optional',
  area: 'operations',
  subject: 'body.required',
  kind: 'changed',
  verdict: verdict('additive', 'additive'),
  message: () => 'may be left out now',
};
