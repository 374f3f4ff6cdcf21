import { verdict, type Rule } from '../../judge/rule.js';

export const callbackAdded: Rule = {
  id: 'callback-added',
  area: 'events',
  subject: 'callback',
  kind: 'added',
  verdict: verdict('none', 'additive'),
  message: () => 'is a new callback',
};
