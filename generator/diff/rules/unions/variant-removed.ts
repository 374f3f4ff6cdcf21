import { verdict, type Rule } from '../../judge/rule.js';

export const variantRemoved: Rule = {
  id: 'variant-removed',
  area: 'unions',
  subject: 'variant',
  kind: 'removed',
  verdict: { request: verdict('breaking', 'breaking'), response: verdict('additive') },
  message: () => 'is something that it can no longer be',
};
