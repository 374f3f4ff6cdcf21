import { verdict, type Rule } from '../../judge/rule.js';

export const paginationAdded: Rule = {
  id: 'pagination-added',
  area: 'pages',
  subject: 'pagination',
  kind: 'added',
  verdict: verdict('additive'),
  message: () => 'is a new way to cut lists into pages',
};
