import { verdict, type Rule } from '../../judge/rule.js';

export const answerHeaderAdded: Rule = {
  id: 'answer-header-added',
  area: 'operations',
  subject: 'response.header',
  kind: 'added',
  verdict: verdict('none', 'additive'),
  message: () => 'is a header of answers now',
};
