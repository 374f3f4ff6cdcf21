import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationBeforeChanged: Rule = {
  id: 'pagination-before-changed',
  area: 'pages',
  subject: 'pagination.before',
  kind: 'changed',
  verdict: verdict('breaking', 'none', 'breaking'),
  message: ({ before, after }) => `says where a page ends by ${show(after)}, no longer by ${show(before)}`,
};
