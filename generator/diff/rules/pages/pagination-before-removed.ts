import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationBeforeRemoved: Rule = {
  id: 'pagination-before-removed',
  area: 'pages',
  subject: 'pagination.before',
  kind: 'removed',
  verdict: verdict('risky', 'risky', 'risky'),
  message: ({ before }) => `no longer says where a page ends; it did by ${show(before)}`,
};
