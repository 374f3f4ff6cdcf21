import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const minLengthRelaxed: Rule = {
  id: 'min-length-relaxed',
  area: 'limits',
  subject: 'schema.minLength',
  kind: 'changed',
  verdict: { request: verdict('additive'), response: verdict('risky') },
  message: ({ before, after }) =>
    `is limited less: \`minLength\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
