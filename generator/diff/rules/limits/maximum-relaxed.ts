import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const maximumRelaxed: Rule = {
  id: 'maximum-relaxed',
  area: 'limits',
  subject: 'schema.maximum',
  kind: 'changed',
  verdict: { request: verdict('additive'), response: verdict('risky') },
  message: ({ before, after }) =>
    `is limited less: \`maximum\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
