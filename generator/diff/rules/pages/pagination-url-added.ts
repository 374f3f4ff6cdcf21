import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationUrlAdded: Rule = {
  id: 'pagination-url-added',
  area: 'pages',
  subject: 'pagination.url',
  kind: 'added',
  verdict: verdict('additive'),
  message: ({ after }) => `says the path of a nested list by ${show(after)} now`,
};
