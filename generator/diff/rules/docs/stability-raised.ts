import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const stabilityRaised: Rule = {
  id: 'stability-raised',
  area: 'docs',
  subject: 'doc.stability',
  kind: 'changed',
  verdict: verdict('none', 'none', 'additive'),
  message: ({ before, after }) => `is more stable: was ${show(before)}, is ${show(after)}`,
};
