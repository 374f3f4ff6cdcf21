import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const propertyRenamed: Rule = {
  id: 'property-renamed',
  area: 'properties',
  subject: 'property',
  kind: 'renamed',
  verdict: verdict('breaking', 'breaking'),
  message: ({ after }) => `is called ${show(after)} now`,
  hint: 'use the new name',
};
