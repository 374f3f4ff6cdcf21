import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationItemsChanged: Rule = {
  id: 'pagination-items-changed',
  area: 'pages',
  subject: 'pagination.items',
  kind: 'changed',
  verdict: verdict('breaking', 'none', 'breaking'),
  message: ({ before, after }) => `says the items of a page by ${show(after)}, no longer by ${show(before)}`,
};
