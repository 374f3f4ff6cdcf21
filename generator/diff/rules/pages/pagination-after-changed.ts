import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationAfterChanged: Rule = {
  id: 'pagination-after-changed',
  area: 'pages',
  subject: 'pagination.after',
  kind: 'changed',
  verdict: verdict('breaking', 'none', 'breaking'),
  message: ({ before, after }) => `says where a page starts by ${show(after)}, no longer by ${show(before)}`,
};
