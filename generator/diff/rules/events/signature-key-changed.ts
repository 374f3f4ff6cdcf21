import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const signatureKeyChanged: Rule = {
  id: 'signature-key-changed',
  area: 'events',
  subject: 'webhooks.signatureKey',
  kind: 'changed',
  verdict: verdict('breaking'),
  message: ({ before, after }) =>
    `has events that name the signature otherwise: was ${show(before)}, is ${show(after)}`,
  hint: 'take the new SDK before the API changes',
};
