import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationCursorChanged: Rule = {
  id: 'pagination-cursor-changed',
  area: 'pages',
  subject: 'pagination.cursor',
  kind: 'changed',
  verdict: verdict('breaking', 'none', 'breaking'),
  message: ({ before, after }) =>
    `says the cursor of an item by ${show(after)}, no longer by ${show(before)}`,
};
