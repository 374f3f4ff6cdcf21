import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const authTypeChanged: Rule = {
  id: 'auth-type-changed',
  area: 'auth',
  subject: 'auth.type',
  kind: 'changed',
  verdict: verdict('breaking', 'breaking'),
  message: ({ before, after }) => `works in another way: was ${show(before)}, is ${show(after)}`,
};
