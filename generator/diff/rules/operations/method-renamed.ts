import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const methodRenamed: Rule = {
  id: 'method-renamed',
  area: 'operations',
  subject: 'operation.name',
  kind: 'renamed',
  verdict: verdict('none', 'breaking'),
  message: ({ before, after }) => `is a method of another name: was ${show(before)}, is ${show(after)}`,
  hint: 'call the method by its new name',
};
