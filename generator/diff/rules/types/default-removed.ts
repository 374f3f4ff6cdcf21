import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const defaultRemoved: Rule = {
  id: 'default-removed',
  area: 'types',
  subject: 'schema.default',
  kind: 'removed',
  verdict: { request: verdict('none', 'none', 'risky'), response: verdict('none') },
  message: ({ before }) => `has no default any more; it was ${show(before)}`,
  hint: 'send the value that you rely on',
};
