import { verdict, type Rule } from '../../judge/rule.js';
import { showList } from '../../judge/words.js';

export const idempotencyMethodsChanged: Rule = {
  id: 'idempotency-methods-changed',
  area: 'api',
  subject: 'idempotency.methods',
  kind: 'changed',
  verdict: verdict('none', 'none', 'risky'),
  message: ({ before, after }) =>
    `recognises repeated requests of other methods: was ${showList(before)}, is ${showList(after)}`,
};
