import { verdict, type Rule } from '../../judge/rule.js';

export const int64Removed: Rule = {
  id: 'int64-removed',
  area: 'types',
  subject: 'schema.format',
  kind: 'removed',
  when: ({ before }) => before === 'int64',
  verdict: { request: verdict('none', 'breaking', 'risky'), response: verdict('none', 'additive', 'risky') },
  message: () => 'is no longer a whole number of 64 bits: values are of type number',
};
