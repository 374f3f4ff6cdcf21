import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { WebhookVerificationError } from '../../../templates/typescript/runtime/webhook-errors.js';
import type { WebhookDelivery } from '../../../templates/typescript/runtime/webhook-signature.js';
import { constructEvent, constructEventAsync } from '../../../templates/typescript/runtime/webhooks.js';

const scheme = {
  header: 'Sig',
  timestampKey: 't',
  signatureKey: 'v1',
  payload: '{t}.{body}',
  tolerance: 300,
};
const SECRET = 'whsec_0123456789';
const sign = (body: string) => createHmac('sha256', SECRET).update(`7.${body}`).digest('hex');

function delivery(changes: Partial<WebhookDelivery>, body = '{}'): WebhookDelivery {
  const receivedAt = new Date(7_000);
  return { body, signature: `t=7,v1=${sign(body)}`, secret: SECRET, receivedAt, ...changes };
}

test.each<[reason: WebhookVerificationError['reason'], message: string, delivery: WebhookDelivery]>([
  ['empty-secret', 'A secret of the webhook is empty or missing', delivery({ secret: '' })],
  ['not-json', 'The signature is right but the body is not JSON', delivery({}, '{')],
  [
    'no-match',
    'No signature fits the body: it was signed with another secret, or the body changed on its way (parsed and written anew, or decoded)',
    delivery({ body: '{ }' }),
  ],
  [
    'malformed-header',
    'The Sig header is not of the form t=<seconds>,v1=<signature>',
    delivery({ signature: 'x' }),
  ],
  ['no-signature', 'The request has no Sig header', delivery({ signature: '' })],
  ['no-signature', 'The Sig header holds no signature', delivery({ signature: 't=7' })],
  [
    'stale',
    'The signature is 301 seconds old, the tolerance is 300: an old delivery was sent again, or a clock is wrong',
    delivery({ receivedAt: new Date(308_000) }),
  ],
])('%s says so in full: %s', async (reason, message, wrong) => {
  const expected = new WebhookVerificationError(reason, message);
  expect(() => constructEvent(scheme, wrong)).toThrow(expected);
  await expect(constructEventAsync(scheme, wrong)).rejects.toEqual(expected);
});

test('what stands behind a second = belongs to the value', () => {
  const digest = sign('{}');
  const signature = `t=7,v1=${digest.slice(0, 32)}=${digest.slice(32)}`;
  expect(() => constructEvent(scheme, delivery({ signature }))).toThrow(/No signature fits/);
});

test('bytes that change while they are verified are read as they were', async () => {
  const bytes = Uint8Array.from(new TextEncoder().encode('{"a":1}'));
  for (const body of [bytes, bytes.buffer]) {
    const pending = constructEventAsync(scheme, { ...delivery({}, '{"a":1}'), body });
    bytes.set(new TextEncoder().encode('{"a":2}'));
    expect(await pending).toEqual({ a: 1 });
    bytes.set(new TextEncoder().encode('{"a":1}'));
  }
});
