import { verdict, type Rule } from '../../judge/rule.js';

export const parameterStyleChanged: Rule = {
  id: 'parameter-style-changed',
  area: 'parameters',
  subject: 'parameter.style',
  kind: 'changed',
  verdict: verdict('breaking'),
  message: () => 'is written in another way',
};
