import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const sunsetAdded: Rule = {
  id: 'sunset-added',
  area: 'docs',
  subject: 'doc.sunset',
  kind: 'added',
  verdict: verdict('none', 'none', 'risky'),
  message: ({ after }) => `has a day on which it goes: ${show(after)}`,
  hint: 'be done with it by then',
};
