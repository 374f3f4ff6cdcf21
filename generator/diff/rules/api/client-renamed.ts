import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const clientRenamed: Rule = {
  id: 'client-renamed',
  area: 'api',
  subject: 'api.name',
  kind: 'changed',
  verdict: verdict('none', 'breaking'),
  message: ({ before, after }) => `is a client of another name: was ${show(before)}, is ${show(after)}`,
  hint: 'import the client by its new name',
};
