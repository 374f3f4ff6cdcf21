import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const signatureHeaderChanged: Rule = {
  id: 'signature-header-changed',
  area: 'events',
  subject: 'webhooks.header',
  kind: 'changed',
  verdict: verdict('breaking'),
  message: ({ before, after }) =>
    `has events that are signed in another header: was ${show(before)}, is ${show(after)}`,
  hint: 'take the new SDK before the API changes',
};
