import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationTokenChanged: Rule = {
  id: 'pagination-token-changed',
  area: 'pages',
  subject: 'pagination.token',
  kind: 'changed',
  verdict: verdict('breaking', 'none', 'breaking'),
  message: ({ before, after }) => `says the token of a page by ${show(after)}, no longer by ${show(before)}`,
};
