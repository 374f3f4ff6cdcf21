import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const errorTypeChanged: Rule = {
  id: 'error-type-changed',
  area: 'errors',
  subject: 'error.type',
  kind: 'changed',
  verdict: verdict('none', 'none', 'breaking'),
  message: ({ before, after }) => `is known by the type ${show(after)}, no longer ${show(before)}`,
};
