import { verdict, type Rule } from '../../judge/rule.js';

export const uniqueItemsLifted: Rule = {
  id: 'unique-items-lifted',
  area: 'limits',
  subject: 'array.uniqueItems',
  kind: 'removed',
  verdict: { request: verdict('additive'), response: verdict('risky') },
  message: () => 'may have the same item twice now',
};
