import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const authCarrierChanged: Rule = {
  id: 'auth-carrier-changed',
  area: 'auth',
  subject: 'auth.carrier',
  kind: 'changed',
  verdict: verdict('breaking'),
  message: ({ before, after }) =>
    `goes in another header, parameter or cookie: was ${show(before)}, is ${show(after)}`,
};
