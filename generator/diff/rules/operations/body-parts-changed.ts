import { verdict, type Rule } from '../../judge/rule.js';

export const bodyPartsChanged: Rule = {
  id: 'body-parts-changed',
  area: 'operations',
  subject: 'body.parts',
  kind: 'changed',
  verdict: verdict('breaking'),
  message: () => 'is written in another way',
};
