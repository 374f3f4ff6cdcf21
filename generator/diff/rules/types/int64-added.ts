import { verdict, type Rule } from '../../judge/rule.js';

export const int64Added: Rule = {
  id: 'int64-added',
  area: 'types',
  subject: 'schema.format',
  kind: 'added',
  when: ({ after }) => after === 'int64',
  verdict: { request: verdict('none', 'additive', 'risky'), response: verdict('none', 'breaking', 'risky') },
  message: () => 'is a whole number of 64 bits now: values beyond 2^53 are of type bigint',
};
