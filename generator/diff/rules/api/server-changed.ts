import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const serverChanged: Rule = {
  id: 'server-changed',
  area: 'api',
  subject: 'api.server',
  kind: 'changed',
  verdict: verdict('risky'),
  message: ({ before, after }) => `has another address: was ${show(before)}, is ${show(after)}`,
};
