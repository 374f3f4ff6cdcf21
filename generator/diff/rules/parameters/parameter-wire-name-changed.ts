import { verdict, type Rule } from '../../judge/rule.js';

export const parameterWireNameChanged: Rule = {
  id: 'parameter-wire-name-changed',
  area: 'parameters',
  subject: 'parameter.wire',
  kind: 'changed',
  verdict: verdict('breaking'),
  message: () => 'has another name where it is sent',
};
