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

/** Verifies a delivery with WebCrypto, on any platform. Rejects with WebhookVerificationError, which says why not. */
export async function verifyWebhook(scheme: WebhookScheme, delivery: WebhookDelivery): Promise<void> {
  await verified(scheme, delivery);
}

/** The event of a delivery, once verified. Rejects with WebhookVerificationError, which says why not. */
export async function constructEvent<Event>(
  scheme: WebhookScheme,
  delivery: WebhookDelivery,
): Promise<Event> {
  return parseEvent(await verified(scheme, delivery)) as Event;
}

/** A signature header for tests of one's own webhook handler. */
export async function generateTestHeader(scheme: WebhookScheme, delivery: TestDelivery): Promise<string> {
  const { secret, message, header } = testMessage(scheme, delivery);
  return header(await digest(secret, message));
}

async function verified(scheme: WebhookScheme, delivery: WebhookDelivery): Promise<SignedDelivery> {
  const signed = readDelivery(scheme, delivery);
  const digests = await Promise.all(signed.secrets.map((secret) => digest(secret, signed.message)));
  checkMatch(signed, digests, equalBytes);
  checkTime(signed, delivery);
  return signed;
}

async function digest(secret: string, message: Uint8Array<ArrayBuffer>): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const bytes = Uint8Array.from(new TextEncoder().encode(secret));
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, message));
  return Array.from(signature, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Looks at every byte, so that the time it takes says nothing about where the first difference is. */
function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.reduce((difference, byte, index) => difference | (byte ^ (other[index] ?? 0)), 0) === 0;
}
