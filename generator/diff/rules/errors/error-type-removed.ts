import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const errorTypeRemoved: Rule = {
  id: 'error-type-removed',
  area: 'errors',
  subject: 'error.type',
  kind: 'removed',
  verdict: verdict('none', 'none', 'risky'),
  message: ({ before }) => `no longer is known by the type ${show(before)}`,
};
