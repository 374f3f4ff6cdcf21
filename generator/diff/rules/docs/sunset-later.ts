import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const sunsetLater: Rule = {
  id: 'sunset-later',
  area: 'docs',
  subject: 'doc.sunset',
  kind: 'changed',
  verdict: verdict('none'),
  message: ({ before, after }) => `goes later: on ${show(after)}, was ${show(before)}`,
};
