import { verdict, type Rule } from '../../judge/rule.js';

export const eventRemoved: Rule = {
  id: 'event-removed',
  area: 'events',
  subject: 'event',
  kind: 'removed',
  verdict: verdict('breaking', 'breaking'),
  message: () => 'is no longer an event',
};
