import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationHasMoreAdded: Rule = {
  id: 'pagination-has-more-added',
  area: 'pages',
  subject: 'pagination.hasMore',
  kind: 'added',
  verdict: verdict('additive'),
  message: ({ after }) => `says whether more pages follow by ${show(after)} now`,
};
