import { verdict, type Rule } from '../../judge/rule.js';

export const pagesAdded: Rule = {
  id: 'pages-added',
  area: 'pages',
  subject: 'operation.pagination',
  kind: 'added',
  verdict: verdict('none', 'breaking', 'breaking'),
  message: () => 'is a list of pages now',
  hint: 'iterate over it',
};
