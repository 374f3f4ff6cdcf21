import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const toleranceLowered: Rule = {
  id: 'tolerance-lowered',
  area: 'events',
  subject: 'webhooks.tolerance',
  kind: 'changed',
  verdict: verdict('none', 'none', 'risky'),
  message: ({ before, after }) =>
    `takes older events no longer: was ${show(before)}, is ${show(after)} seconds`,
};
