import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const discriminatorChanged: Rule = {
  id: 'discriminator-changed',
  area: 'unions',
  subject: 'union.discriminator',
  kind: 'changed',
  verdict: verdict('breaking', 'breaking'),
  message: ({ before, after }) => `tells its variants apart by ${show(after)}, no longer by ${show(before)}`,
};
