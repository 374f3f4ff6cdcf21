import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const errorTypeAdded: Rule = {
  id: 'error-type-added',
  area: 'errors',
  subject: 'error.type',
  kind: 'added',
  verdict: verdict('none', 'none', 'risky'),
  message: ({ after }) => `is known by the type ${show(after)} now`,
};
