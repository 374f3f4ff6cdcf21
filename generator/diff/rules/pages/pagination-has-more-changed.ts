import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationHasMoreChanged: Rule = {
  id: 'pagination-has-more-changed',
  area: 'pages',
  subject: 'pagination.hasMore',
  kind: 'changed',
  verdict: verdict('breaking', 'none', 'breaking'),
  message: ({ before, after }) =>
    `says whether more pages follow by ${show(after)}, no longer by ${show(before)}`,
};
