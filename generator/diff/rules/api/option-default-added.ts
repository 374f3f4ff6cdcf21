import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const optionDefaultAdded: Rule = {
  id: 'option-default-added',
  area: 'api',
  subject: 'option.default',
  kind: 'added',
  verdict: verdict('none', 'none', 'risky'),
  message: ({ after }) => `has a default now: ${show(after)}`,
};
