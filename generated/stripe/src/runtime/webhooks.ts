import { digestSync, equalBytes } from '#digest';
import { connectLists } from './nested-lists.js';
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
export function verifyWebhook(scheme: WebhookScheme, delivery: WebhookDelivery): void {
  verified(scheme, delivery);
}

/** Verifies a delivery with WebCrypto, on any platform. Rejects with WebhookVerificationError, which says why not. */
export async function verifyWebhookAsync(scheme: WebhookScheme, delivery: WebhookDelivery): Promise<void> {
  await verifiedAsync(scheme, delivery);
}

/** The event of a delivery, once verified, at once, on Node.js. Throws WebhookVerificationError. */
// Which events there are only generated code knows.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function constructEvent<Event>(scheme: WebhookScheme, delivery: WebhookDelivery): Event {
  return eventOf(scheme, verified(scheme, delivery)) as Event;
}

/** The event of a delivery, once verified, on any platform. Rejects with WebhookVerificationError. */
export async function constructEventAsync<Event>(
  scheme: WebhookScheme,
  delivery: WebhookDelivery,
): Promise<Event> {
  return eventOf(scheme, await verifiedAsync(scheme, delivery)) as Event;
}

/** A signature header for tests of one's own endpoint, at once, on Node.js. */
export function generateTestHeader(scheme: WebhookScheme, delivery: TestDelivery): string {
  const { secret, message, header } = testMessage(scheme, delivery);
  return header(digestSync(secret, message));
}

/** A signature header for tests of one's own endpoint, on any platform. */
export async function generateTestHeaderAsync(
  scheme: WebhookScheme,
  delivery: TestDelivery,
): Promise<string> {
  const { secret, message, header } = testMessage(scheme, delivery);
  return header(await digest(secret, message));
}

/** There is no client, so lists in the event end with what it holds, or say that they cannot go on. */
function eventOf(scheme: WebhookScheme, delivery: SignedDelivery): unknown {
  const { lists = [] } = scheme;
  const event = parseEvent(delivery, scheme);
  if (lists.length > 0) connectLists(event, { styles: lists, expand: [] });
  return event;
}

function verified(scheme: WebhookScheme, delivery: WebhookDelivery): SignedDelivery {
  const signed = readDelivery(scheme, delivery);
  const digests = signed.secrets.map((secret) => digestSync(secret, signed.message));
  return checked(scheme, { delivery, signed, digests });
}

async function verifiedAsync(scheme: WebhookScheme, delivery: WebhookDelivery): Promise<SignedDelivery> {
  const signed = readDelivery(scheme, delivery);
  const digests = await Promise.all(signed.secrets.map((secret) => digest(secret, signed.message)));
  return checked(scheme, { delivery, signed, digests });
}

/** A delivery with the digests of its message, one a secret. */
interface DigestedDelivery {
  readonly delivery: WebhookDelivery;
  readonly signed: SignedDelivery;
  readonly digests: readonly string[];
}

function checked(scheme: WebhookScheme, { delivery, signed, digests }: DigestedDelivery): SignedDelivery {
  checkMatch(signed, digests, equalBytes);
  checkTime(signed, delivery.tolerance ?? scheme.tolerance, delivery.receivedAt);
  return signed;
}

async function digest(secret: string, message: Uint8Array<ArrayBuffer>): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const bytes = Uint8Array.from(new TextEncoder().encode(secret));
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, message));
  return Array.from(signature, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
