import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const availabilityLimited: Rule = {
  id: 'availability-limited',
  area: 'docs',
  subject: 'doc.availability',
  kind: 'added',
  verdict: verdict('risky'),
  message: ({ after }) => `is only for some now: ${show(after)}`,
};
