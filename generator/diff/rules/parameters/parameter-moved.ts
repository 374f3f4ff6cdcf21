import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const parameterMoved: Rule = {
  id: 'parameter-moved',
  area: 'parameters',
  subject: 'parameter',
  kind: 'moved',
  verdict: verdict('breaking'),
  message: ({ before, after }) => `moved from the ${show(before)} to the ${show(after)}`,
};
