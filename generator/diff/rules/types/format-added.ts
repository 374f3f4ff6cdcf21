import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const formatAdded: Rule = {
  id: 'format-added',
  area: 'types',
  subject: 'schema.format',
  kind: 'added',
  verdict: { request: verdict('risky'), response: verdict('none') },
  message: ({ after }) => `has the format ${show(after)} now`,
};
