import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const availabilityChanged: Rule = {
  id: 'availability-changed',
  area: 'docs',
  subject: 'doc.availability',
  kind: 'changed',
  verdict: verdict('risky'),
  message: ({ before, after }) => `is for others: was ${show(before)}, is ${show(after)}`,
};
