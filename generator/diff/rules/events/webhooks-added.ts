import { verdict, type Rule } from '../../judge/rule.js';

export const webhooksAdded: Rule = {
  id: 'webhooks-added',
  area: 'events',
  subject: 'webhooks',
  kind: 'added',
  verdict: verdict('none', 'additive'),
  message: () => 'has signed events now',
};
