import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const streamEndRemoved: Rule = {
  id: 'stream-end-removed',
  area: 'operations',
  subject: 'response.streamEnd',
  kind: 'removed',
  verdict: verdict('breaking'),
  message: ({ before }) => `no longer ends with ${show(before)}`,
};
