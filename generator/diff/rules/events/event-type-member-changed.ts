import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const eventTypeMemberChanged: Rule = {
  id: 'event-type-member-changed',
  area: 'events',
  subject: 'webhooks.typeMember',
  kind: 'changed',
  verdict: verdict('breaking'),
  message: ({ before, after }) =>
    `has events that say their type in another member: was ${show(before)}, is ${show(after)}`,
  hint: 'take the new SDK before the API changes',
};
