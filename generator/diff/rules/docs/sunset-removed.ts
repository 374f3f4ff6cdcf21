import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const sunsetRemoved: Rule = {
  id: 'sunset-removed',
  area: 'docs',
  subject: 'doc.sunset',
  kind: 'removed',
  verdict: verdict('none'),
  message: ({ before }) => `has no day on which it goes; it was ${show(before)}`,
};
