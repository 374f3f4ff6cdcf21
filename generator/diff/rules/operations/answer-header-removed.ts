import { verdict, type Rule } from '../../judge/rule.js';

export const answerHeaderRemoved: Rule = {
  id: 'answer-header-removed',
  area: 'operations',
  subject: 'response.header',
  kind: 'removed',
  verdict: verdict('risky', 'risky'),
  message: () => 'is no longer a header of answers',
};
