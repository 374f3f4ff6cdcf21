import { verdict, type Rule } from '../../judge/rule.js';

export const parameterBecameOptional: Rule = {
  id: 'parameter-became-optional',
  area: 'parameters',
  subject: 'parameter.required',
  kind: 'changed',
  verdict: verdict('additive', 'additive'),
  message: () => 'may be left out now',
};
