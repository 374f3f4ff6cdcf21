import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationLimitAdded: Rule = {
  id: 'pagination-limit-added',
  area: 'pages',
  subject: 'pagination.limit',
  kind: 'added',
  verdict: verdict('additive'),
  message: ({ after }) => `says the size of a page by ${show(after)} now`,
};
