import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const discriminatorAdded: Rule = {
  id: 'discriminator-added',
  area: 'unions',
  subject: 'union.discriminator',
  kind: 'added',
  verdict: { request: verdict('risky', 'breaking'), response: verdict('additive') },
  message: ({ after }) => `tells its variants apart by ${show(after)} now`,
};
