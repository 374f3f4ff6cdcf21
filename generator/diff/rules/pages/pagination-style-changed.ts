import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationStyleChanged: Rule = {
  id: 'pagination-style-changed',
  area: 'pages',
  subject: 'pagination.style',
  kind: 'changed',
  verdict: verdict('breaking', 'risky', 'breaking'),
  message: ({ before, after }) => `is of another style: was ${show(before)}, is ${show(after)}`,
};
