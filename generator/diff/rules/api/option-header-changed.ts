import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const optionHeaderChanged: Rule = {
  id: 'option-header-changed',
  area: 'api',
  subject: 'option.header',
  kind: 'changed',
  verdict: verdict('breaking'),
  message: ({ before, after }) => `is sent in another header: was ${show(before)}, is ${show(after)}`,
};
