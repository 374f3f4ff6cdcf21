import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationNextTokenChanged: Rule = {
  id: 'pagination-next-token-changed',
  area: 'pages',
  subject: 'pagination.nextToken',
  kind: 'changed',
  verdict: verdict('breaking', 'none', 'breaking'),
  message: ({ before, after }) =>
    `says the token of the next page by ${show(after)}, no longer by ${show(before)}`,
};
