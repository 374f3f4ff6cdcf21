import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const pagesChanged: Rule = {
  id: 'pages-changed',
  area: 'pages',
  subject: 'operation.pagination',
  kind: 'changed',
  verdict: verdict('breaking', 'breaking', 'breaking'),
  message: ({ before, after }) => `is cut into pages in another way: was ${show(before)}, is ${show(after)}`,
};
