import { verdict, type Rule } from '../../judge/rule.js';

export const variantAbsorbed: Rule = {
  id: 'variant-absorbed',
  area: 'unions',
  subject: 'variant',
  kind: 'added',
  when: ({ relation }) => relation === 'other',
  verdict: verdict('none'),
  message: () => 'is named apart; it was allowed before',
};
