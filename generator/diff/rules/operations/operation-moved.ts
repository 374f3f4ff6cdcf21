import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const operationMoved: Rule = {
  id: 'operation-moved',
  area: 'operations',
  subject: 'operation.resource',
  kind: 'renamed',
  verdict: verdict('none', 'breaking'),
  message: ({ before, after }) => `is a method of another resource: was ${show(before)}, is ${show(after)}`,
  hint: 'call it there',
};
