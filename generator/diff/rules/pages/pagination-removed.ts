import { verdict, type Rule } from '../../judge/rule.js';

export const paginationRemoved: Rule = {
  id: 'pagination-removed',
  area: 'pages',
  subject: 'pagination',
  kind: 'removed',
  verdict: verdict('none'),
  message: () => 'is no longer a way to cut lists into pages',
};
