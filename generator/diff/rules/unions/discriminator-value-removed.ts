import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const discriminatorValueRemoved: Rule = {
  id: 'discriminator-value-removed',
  area: 'unions',
  subject: 'discriminator.value',
  kind: 'removed',
  verdict: { request: verdict('breaking', 'breaking'), response: verdict('risky', 'breaking') },
  message: ({ before }) => `no longer stands for a variant; it was ${show(before)}`,
};
