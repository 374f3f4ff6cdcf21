import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const optionDefaultRemoved: Rule = {
  id: 'option-default-removed',
  area: 'api',
  subject: 'option.default',
  kind: 'removed',
  verdict: verdict('none', 'none', 'risky'),
  message: ({ before }) => `has no default any more; it was ${show(before)}`,
};
