import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const defaultAdded: Rule = {
  id: 'default-added',
  area: 'types',
  subject: 'schema.default',
  kind: 'added',
  verdict: { request: verdict('none', 'none', 'risky'), response: verdict('none') },
  message: ({ after }) => `has a default now: ${show(after)}`,
  hint: 'send the value that you rely on',
};
