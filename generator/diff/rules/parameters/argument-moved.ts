import { touchesPath } from '../../judge/conditions.js';
import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const argumentMoved: Rule = {
  id: 'argument-moved',
  area: 'parameters',
  subject: 'parameter',
  kind: 'moved',
  when: touchesPath,
  verdict: verdict('breaking', 'breaking'),
  message: ({ before, after }) => `moved from the ${show(before)} to the ${show(after)}`,
  hint: 'give it where its new place asks for it',
};
