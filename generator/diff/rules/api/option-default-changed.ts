import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const optionDefaultChanged: Rule = {
  id: 'option-default-changed',
  area: 'api',
  subject: 'option.default',
  kind: 'changed',
  verdict: verdict('none', 'none', 'risky'),
  message: ({ before, after }) => `has another default: was ${show(before)}, is ${show(after)}`,
};
