import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const sunsetInvalid: Rule = {
  id: 'sunset-invalid',
  area: 'docs',
  subject: 'doc.sunset',
  kind: 'changed',
  when: ({ relation }) => relation === 'other',
  verdict: verdict('none', 'none', 'risky'),
  message: ({ after }) => `goes on a day that is none: ${show(after)}`,
  hint: 'ask when it goes: a date is written as 2030-12-31',
};
