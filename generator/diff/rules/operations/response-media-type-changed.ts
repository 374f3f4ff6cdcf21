import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const responseMediaTypeChanged: Rule = {
  id: 'response-media-type-changed',
  area: 'operations',
  subject: 'response.mediaType',
  kind: 'changed',
  verdict: verdict('risky'),
  message: ({ before, after }) => `is of another media type: was ${show(before)}, is ${show(after)}`,
};
