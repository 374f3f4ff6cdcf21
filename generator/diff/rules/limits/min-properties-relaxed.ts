import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const minPropertiesRelaxed: Rule = {
  id: 'min-properties-relaxed',
  area: 'limits',
  subject: 'schema.minProperties',
  kind: 'changed',
  verdict: { request: verdict('additive'), response: verdict('risky') },
  message: ({ before, after }) =>
    `is limited less: \`minProperties\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
