import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const minItemsRelaxed: Rule = {
  id: 'min-items-relaxed',
  area: 'limits',
  subject: 'schema.minItems',
  kind: 'changed',
  verdict: { request: verdict('additive'), response: verdict('risky') },
  message: ({ before, after }) =>
    `is limited less: \`minItems\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
