import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationLimitChanged: Rule = {
  id: 'pagination-limit-changed',
  area: 'pages',
  subject: 'pagination.limit',
  kind: 'changed',
  verdict: verdict('breaking', 'none', 'breaking'),
  message: ({ before, after }) => `says the size of a page by ${show(after)}, no longer by ${show(before)}`,
};
