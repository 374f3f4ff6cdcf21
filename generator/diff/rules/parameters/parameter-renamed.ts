import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const parameterRenamed: Rule = {
  id: 'parameter-renamed',
  area: 'parameters',
  subject: 'parameter',
  kind: 'renamed',
  verdict: verdict('breaking', 'breaking'),
  message: ({ after }) => `is called ${show(after)} now`,
  hint: 'use the new name',
};
