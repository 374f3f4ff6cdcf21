import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const minimumRelaxed: Rule = {
  id: 'minimum-relaxed',
  area: 'limits',
  subject: 'schema.minimum',
  kind: 'changed',
  verdict: { request: verdict('additive'), response: verdict('risky') },
  message: ({ before, after }) =>
    `is limited less: \`minimum\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
