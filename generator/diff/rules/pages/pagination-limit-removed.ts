import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationLimitRemoved: Rule = {
  id: 'pagination-limit-removed',
  area: 'pages',
  subject: 'pagination.limit',
  kind: 'removed',
  verdict: verdict('risky', 'risky', 'risky'),
  message: ({ before }) => `no longer says the size of a page; it did by ${show(before)}`,
};
