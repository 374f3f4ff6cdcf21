import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const argumentRenamed: Rule = {
  id: 'argument-renamed',
  area: 'parameters',
  subject: 'argument',
  kind: 'renamed',
  verdict: verdict('none'),
  message: ({ after }) => `is called ${show(after)} now; as an argument it has no name`,
};
