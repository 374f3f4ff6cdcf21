import { verdict, type Rule } from '../../judge/rule.js';
import { showList } from '../../judge/words.js';

export const errorsPathChanged: Rule = {
  id: 'errors-path-changed',
  area: 'errors',
  subject: 'errors.path',
  kind: 'changed',
  verdict: verdict('breaking', 'none', 'breaking'),
  message: ({ before, after }) =>
    `stands elsewhere in a failed answer: was ${showList(before)}, is ${showList(after)}`,
};
