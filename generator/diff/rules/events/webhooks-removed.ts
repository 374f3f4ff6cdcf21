import { verdict, type Rule } from '../../judge/rule.js';

export const webhooksRemoved: Rule = {
  id: 'webhooks-removed',
  area: 'events',
  subject: 'webhooks',
  kind: 'removed',
  verdict: verdict('breaking', 'breaking'),
  message: () => 'no longer has signed events',
};
