import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const discriminatorRemoved: Rule = {
  id: 'discriminator-removed',
  area: 'unions',
  subject: 'union.discriminator',
  kind: 'removed',
  verdict: { request: verdict('additive'), response: verdict('risky', 'breaking') },
  message: ({ before }) => `no longer tells its variants apart by ${show(before)}`,
};
