import { createHmac, timingSafeEqual } from 'node:crypto';
import type { WebhookScheme } from './webhook-signature-header.js';
import {
  checkMatch,
  checkTime,
  parseEvent,
  readDelivery,
  testMessage,
  type SignedDelivery,
  type TestDelivery,
  type WebhookDelivery,
} from './webhook-signature.js';

/** Verifies a delivery at once, on Node.js. Throws WebhookVerificationError, which says why not. */
export function verifyWebhookSync(scheme: WebhookScheme, delivery: WebhookDelivery): void {
  verified(scheme, delivery);
}

/** The event of a delivery, once verified. Throws WebhookVerificationError, which says why not. */
// Which events there are only generated code knows.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function constructEventSync<Event>(scheme: WebhookScheme, delivery: WebhookDelivery): Event {
  return parseEvent(verified(scheme, delivery)) as Event;
}

/** A signature header for tests of one's own webhook handler. */
export function generateTestHeaderSync(scheme: WebhookScheme, delivery: TestDelivery): string {
  const { secret, message, header } = testMessage(scheme, delivery);
  return header(digest(secret, message));
}

function verified(scheme: WebhookScheme, delivery: WebhookDelivery): SignedDelivery {
  const signed = readDelivery(scheme, delivery);
  const digests = signed.secrets.map((secret) => digest(secret, signed.message));
  checkMatch(signed, digests, timingSafeEqual);
  checkTime(signed, delivery);
  return signed;
}

function digest(secret: string, message: Uint8Array): string {
  return createHmac('sha256', secret).update(message).digest('hex');
}
