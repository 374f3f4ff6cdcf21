import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const sunsetEarlier: Rule = {
  id: 'sunset-earlier',
  area: 'docs',
  subject: 'doc.sunset',
  kind: 'changed',
  when: ({ relation }) => relation === 'narrower',
  verdict: verdict('none', 'none', 'risky'),
  message: ({ before, after }) => `goes earlier: on ${show(after)}, was ${show(before)}`,
  hint: 'be done with it by then',
};
