import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const streamEndAdded: Rule = {
  id: 'stream-end-added',
  area: 'operations',
  subject: 'response.streamEnd',
  kind: 'added',
  verdict: verdict('breaking'),
  message: ({ after }) => `ends with ${show(after)} now`,
};
