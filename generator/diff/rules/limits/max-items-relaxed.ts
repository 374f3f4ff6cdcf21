import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const maxItemsRelaxed: Rule = {
  id: 'max-items-relaxed',
  area: 'limits',
  subject: 'schema.maxItems',
  kind: 'changed',
  verdict: { request: verdict('additive'), response: verdict('risky') },
  message: ({ before, after }) =>
    `is limited less: \`maxItems\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
