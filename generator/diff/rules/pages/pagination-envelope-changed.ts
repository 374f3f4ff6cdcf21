import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const paginationEnvelopeChanged: Rule = {
  id: 'pagination-envelope-changed',
  area: 'pages',
  subject: 'pagination.envelope',
  kind: 'changed',
  verdict: verdict('none', 'breaking'),
  message: ({ before, after }) => `is a model of another name: was ${show(before)}, is ${show(after)}`,
};
