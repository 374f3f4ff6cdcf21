import { verdict, type Rule } from '../../judge/rule.js';
import { showLimit } from '../../judge/words.js';

export const maxPropertiesRelaxed: Rule = {
  id: 'max-properties-relaxed',
  area: 'limits',
  subject: 'schema.maxProperties',
  kind: 'changed',
  verdict: { request: verdict('additive'), response: verdict('risky') },
  message: ({ before, after }) =>
    `is limited less: \`maxProperties\` was ${showLimit(before)}, is ${showLimit(after)}`,
};
