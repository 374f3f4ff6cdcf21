import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const titleChanged: Rule = {
  id: 'title-changed',
  area: 'api',
  subject: 'api.title',
  kind: 'changed',
  verdict: verdict('none'),
  message: ({ before, after }) => `has another title: was ${show(before)}, is ${show(after)}`,
};
