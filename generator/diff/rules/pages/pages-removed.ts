import { verdict, type Rule } from '../../judge/rule.js';

export const pagesRemoved: Rule = {
  id: 'pages-removed',
  area: 'pages',
  subject: 'operation.pagination',
  kind: 'removed',
  verdict: verdict('none', 'breaking', 'breaking'),
  message: () => 'is no longer a list of pages',
};
