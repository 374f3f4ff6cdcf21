import { verdict, type Rule } from '../../judge/rule.js';

export const uniqueItemsRequired: Rule = {
  id: 'unique-items-required',
  area: 'limits',
  subject: 'array.uniqueItems',
  kind: 'added',
  verdict: { request: verdict('breaking'), response: verdict('none') },
  message: () => 'may no longer have the same item twice',
};
