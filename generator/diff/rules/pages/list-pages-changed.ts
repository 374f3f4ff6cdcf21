import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const listPagesChanged: Rule = {
  id: 'list-pages-changed',
  area: 'pages',
  subject: 'list.pagination',
  kind: 'changed',
  verdict: { request: verdict('none'), response: verdict('breaking', 'breaking', 'breaking') },
  message: ({ before, after }) => `is cut into pages in another way: was ${show(before)}, is ${show(after)}`,
};
