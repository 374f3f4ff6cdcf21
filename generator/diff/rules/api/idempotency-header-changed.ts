import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const idempotencyHeaderChanged: Rule = {
  id: 'idempotency-header-changed',
  area: 'api',
  subject: 'idempotency.header',
  kind: 'changed',
  verdict: verdict('breaking', 'none', 'breaking'),
  message: ({ before, after }) =>
    `recognises repeated requests by another header: was ${show(before)}, is ${show(after)}`,
};
