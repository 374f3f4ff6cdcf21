import { verdict, type Rule } from '../../judge/rule.js';

export const itemsOpened: Rule = {
  id: 'items-opened',
  area: 'types',
  subject: 'array.closed',
  kind: 'changed',
  verdict: { request: verdict('additive', 'additive'), response: verdict('breaking', 'breaking') },
  message: () => 'may have items now beyond those that have types of their own',
};
