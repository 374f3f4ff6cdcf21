import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const placesChanged: Rule = {
  id: 'places-changed',
  area: 'types',
  subject: 'array.places',
  kind: 'changed',
  verdict: verdict('breaking', 'breaking'),
  message: ({ before, after }) =>
    `has another number of items with types of their own: was ${show(before)}, is ${show(after)}`,
};
