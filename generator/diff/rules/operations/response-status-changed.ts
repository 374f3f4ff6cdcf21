import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const responseStatusChanged: Rule = {
  id: 'response-status-changed',
  area: 'operations',
  subject: 'response.status',
  kind: 'changed',
  verdict: verdict('risky'),
  message: ({ before, after }) => `has another status: was ${show(before)}, is ${show(after)}`,
};
