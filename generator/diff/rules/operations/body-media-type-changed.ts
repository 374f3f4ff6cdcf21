import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const bodyMediaTypeChanged: Rule = {
  id: 'body-media-type-changed',
  area: 'operations',
  subject: 'body.mediaType',
  kind: 'changed',
  verdict: verdict('risky'),
  message: ({ before, after }) => `is of another media type: was ${show(before)}, is ${show(after)}`,
};
