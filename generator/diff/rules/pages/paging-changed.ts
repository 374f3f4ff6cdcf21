import { verdict, type Rule } from '../../judge/rule.js';

export const pagingChanged: Rule = {
  id: 'paging-changed',
  area: 'pages',
  subject: 'operation.paging',
  kind: 'changed',
  verdict: verdict('risky', 'breaking', 'breaking'),
  message: () => 'leads from page to page in another way',
};
