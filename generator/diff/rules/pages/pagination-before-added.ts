import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationBeforeAdded: Rule = {
  id: 'pagination-before-added',
  area: 'pages',
  subject: 'pagination.before',
  kind: 'added',
  verdict: verdict('additive'),
  message: ({ after }) => `says where a page ends by ${show(after)} now`,
};
