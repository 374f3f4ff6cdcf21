import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const signatureTimeChanged: Rule = {
  id: 'signature-time-changed',
  area: 'events',
  subject: 'webhooks.timestampKey',
  kind: 'changed',
  verdict: verdict('breaking'),
  message: ({ before, after }) =>
    `has events that name the time of the signature otherwise: was ${show(before)}, is ${show(after)}`,
  hint: 'take the new SDK before the API changes',
};
