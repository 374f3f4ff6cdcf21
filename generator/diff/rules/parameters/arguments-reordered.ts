import { verdict, type Rule } from '../../judge/rule.js';
import { showList } from '../../judge/words.js';

export const argumentsReordered: Rule = {
  id: 'arguments-reordered',
  area: 'parameters',
  subject: 'operation.arguments',
  kind: 'changed',
  verdict: verdict('none', 'breaking', 'breaking'),
  message: ({ before, after }) =>
    `takes its arguments in another order: was ${showList(before)}, is ${showList(after)}`,
  hint: 'swap the arguments',
};
