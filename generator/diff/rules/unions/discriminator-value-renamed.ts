import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const discriminatorValueRenamed: Rule = {
  id: 'discriminator-value-renamed',
  area: 'unions',
  subject: 'discriminator.value',
  kind: 'renamed',
  verdict: { request: verdict('breaking', 'breaking'), response: verdict('risky', 'breaking') },
  message: ({ before, after }) =>
    `is another value for the same variant: was ${show(before)}, is ${show(after)}`,
  hint: 'use the new value',
};
