import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const authHeaderChanged: Rule = {
  id: 'auth-header-changed',
  area: 'auth',
  subject: 'auth.header',
  kind: 'changed',
  verdict: verdict('breaking'),
  message: ({ before, after }) => `goes in another header: was ${show(before)}, is ${show(after)}`,
};
