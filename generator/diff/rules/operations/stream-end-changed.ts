import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const streamEndChanged: Rule = {
  id: 'stream-end-changed',
  area: 'operations',
  subject: 'response.streamEnd',
  kind: 'changed',
  verdict: verdict('breaking'),
  message: ({ before, after }) => `ends with ${show(after)}, no longer with ${show(before)}`,
};
