import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const maxLengthRelaxed: Rule = {
  id: 'max-length-relaxed',
  area: 'limits',
  subject: 'schema.maxLength',
  kind: 'changed',
  verdict: { request: verdict('additive'), response: verdict('risky') },
  message: ({ before, after }) =>
    `is limited less: \`maxLength\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
