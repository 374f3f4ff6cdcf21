import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationUrlChanged: Rule = {
  id: 'pagination-url-changed',
  area: 'pages',
  subject: 'pagination.url',
  kind: 'changed',
  verdict: verdict('breaking', 'none', 'breaking'),
  message: ({ before, after }) =>
    `says the path of a nested list by ${show(after)}, no longer by ${show(before)}`,
};
