import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const formatRemoved: Rule = {
  id: 'format-removed',
  area: 'types',
  subject: 'schema.format',
  kind: 'removed',
  verdict: { request: verdict('additive'), response: verdict('risky') },
  message: ({ before }) => `has lost the format ${show(before)}`,
};
