import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationHasMoreRemoved: Rule = {
  id: 'pagination-has-more-removed',
  area: 'pages',
  subject: 'pagination.hasMore',
  kind: 'removed',
  verdict: verdict('risky', 'risky', 'risky'),
  message: ({ before }) => `no longer says whether more pages follow; it did by ${show(before)}`,
};
