import { verdict, type Rule } from '../../judge/rule.js';

export const idempotencyAdded: Rule = {
  id: 'idempotency-added',
  area: 'api',
  subject: 'idempotency',
  kind: 'added',
  verdict: verdict('none', 'none', 'additive'),
  message: () => 'recognises repeated requests now',
};
