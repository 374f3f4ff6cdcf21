import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const toleranceRaised: Rule = {
  id: 'tolerance-raised',
  area: 'events',
  subject: 'webhooks.tolerance',
  kind: 'changed',
  when: ({ before, after }) => Number(after) > Number(before),
  verdict: verdict('none', 'none', 'additive'),
  message: ({ before, after }) => `takes older events: was ${show(before)}, is ${show(after)} seconds`,
};
