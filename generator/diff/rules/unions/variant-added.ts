import { verdict, type Rule } from '../../judge/rule.js';

export const variantAdded: Rule = {
  id: 'variant-added',
  area: 'unions',
  subject: 'variant',
  kind: 'added',
  verdict: { request: verdict('additive', 'additive'), response: verdict('breaking', 'breaking') },
  message: () => 'is one more thing that it can be',
};
