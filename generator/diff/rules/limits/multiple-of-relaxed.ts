import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const multipleOfRelaxed: Rule = {
  id: 'multiple-of-relaxed',
  area: 'limits',
  subject: 'schema.multipleOf',
  kind: 'changed',
  verdict: { request: verdict('additive'), response: verdict('risky') },
  message: ({ before, after }) =>
    `is limited less: \`multipleOf\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
