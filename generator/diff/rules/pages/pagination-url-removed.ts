import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationUrlRemoved: Rule = {
  id: 'pagination-url-removed',
  area: 'pages',
  subject: 'pagination.url',
  kind: 'removed',
  verdict: verdict('risky', 'risky', 'risky'),
  message: ({ before }) => `no longer says the path of a nested list; it did by ${show(before)}`,
};
