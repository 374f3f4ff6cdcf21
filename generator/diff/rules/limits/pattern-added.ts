import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const patternAdded: Rule = {
  id: 'pattern-added',
  area: 'limits',
  subject: 'schema.pattern',
  kind: 'added',
  verdict: { request: verdict('breaking'), response: verdict('none') },
  message: ({ after }) => `has to match ${show(after)} now`,
};
