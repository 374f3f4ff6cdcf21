import { verdict, type Rule } from '../../judge/rule.js';
import { show } from '../../judge/words.js';

export const signedPayloadChanged: Rule = {
  id: 'signed-payload-changed',
  area: 'events',
  subject: 'webhooks.payload',
  kind: 'changed',
  verdict: verdict('breaking'),
  message: ({ before, after }) =>
    `has events that have another text signed: was ${show(before)}, is ${show(after)}`,
  hint: 'take the new SDK before the API changes',
};
