import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const defaultChanged: Rule = {
  id: 'default-changed',
  area: 'types',
  subject: 'schema.default',
  kind: 'changed',
  verdict: { request: verdict('none', 'none', 'risky'), response: verdict('none') },
  message: ({ before, after }) => `has another default: was ${show(before)}, is ${show(after)}`,
  hint: 'send the value that you rely on',
};
