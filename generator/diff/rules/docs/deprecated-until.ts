import { dayOf } from '../../facts/days.js';
import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const deprecatedUntil: Rule = {
  id: 'deprecated-until',
  area: 'docs',
  subject: 'doc.deprecated',
  kind: 'added',
  when: ({ after }) => dayOf(after as string | undefined) !== undefined,
  verdict: verdict('none', 'risky'),
  message: ({ after }) => `is deprecated, and goes on ${show(after)}`,
};
