import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const discriminatorValueChanged: Rule = {
  id: 'discriminator-value-changed',
  area: 'unions',
  subject: 'discriminator.value',
  kind: 'changed',
  verdict: verdict('breaking', 'breaking'),
  message: ({ before, after }) => `stands for another variant: was ${show(before)}, is ${show(after)}`,
};
