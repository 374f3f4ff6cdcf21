import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const stabilityLowered: Rule = {
  id: 'stability-lowered',
  area: 'docs',
  subject: 'doc.stability',
  kind: 'changed',
  when: ({ relation }) => relation === 'narrower',
  verdict: verdict('none', 'none', 'risky'),
  message: ({ before, after }) => `is less stable: was ${show(before)}, is ${show(after)}`,
  hint: 'expect it to change',
};
