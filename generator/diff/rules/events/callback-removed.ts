import { verdict, type Rule } from '../../judge/rule.js';

export const callbackRemoved: Rule = {
  id: 'callback-removed',
  area: 'events',
  subject: 'callback',
  kind: 'removed',
  verdict: verdict('breaking', 'breaking'),
  message: () => 'is no longer a callback',
};
