import { verdict, type Rule } from '../../judge/rule.js';

export const idempotencyRemoved: Rule = {
  id: 'idempotency-removed',
  area: 'api',
  subject: 'idempotency',
  kind: 'removed',
  verdict: verdict('none', 'none', 'breaking'),
  message: () => 'no longer recognises repeated requests',
};
