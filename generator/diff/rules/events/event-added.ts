import { verdict, type Rule } from '../../judge/rule.js';

export const eventAdded: Rule = {
  id: 'event-added',
  area: 'events',
  subject: 'event',
  kind: 'added',
  verdict: verdict('none', 'additive', 'additive'),
  message: () => 'is a new event',
};
