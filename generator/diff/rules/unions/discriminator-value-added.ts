import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const discriminatorValueAdded: Rule = {
  id: 'discriminator-value-added',
  area: 'unions',
  subject: 'discriminator.value',
  kind: 'added',
  verdict: { request: verdict('additive', 'additive'), response: verdict('risky', 'risky') },
  message: ({ after }) => `stands for a variant now: ${show(after)}`,
};
