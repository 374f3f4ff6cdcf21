import { DecodeError, InvalidArgumentError } from './errors.js';
import { WebhookVerificationError } from './webhook-errors.js';
import { readSignatureHeader, type SignatureHeader, type WebhookScheme } from './webhook-signature-header.js';

/** A body exactly as it arrived. */
export type RawBody = string | Uint8Array | ArrayBuffer;

/** One secret, or several while they are rotated: one that fits is enough. White space around them is ignored. */
export type WebhookSecret = string | readonly string[];

/** How strictly a delivery is verified. */
export interface VerifyOptions {
  /** Seconds the signature may be older or newer than the clock; 0 accepts any age. Default: that of the API. */
  readonly tolerance?: number | undefined;
  /** When the delivery arrived. Default: now. */
  readonly receivedAt?: Date | undefined;
}

/** A delivery and what it is verified with. */
export interface WebhookDelivery extends VerifyOptions {
  readonly body: RawBody;
  /** Value of the signature header. */
  readonly signature: SignatureHeader;
  readonly secret: WebhookSecret;
}

/** How a test signs. */
export interface TestHeaderOptions {
  /** Default: now. */
  readonly signedAt?: Date | undefined;
}

/** What is signed for a test. */
export interface TestDelivery extends TestHeaderOptions {
  readonly body: RawBody;
  readonly secret: string;
}

/** Bytes of their own, which nobody else can change: `Uint8Array<ArrayBuffer>`, as TypeScript before 5.7 can read it. */
type Bytes = ReturnType<typeof Uint8Array.of>;

/** A delivery taken apart: the digest of `message` by one of the secrets must be among the signatures. */
export interface SignedDelivery {
  readonly body: Bytes;
  readonly message: Bytes;
  readonly secrets: readonly string[];
  readonly signatures: readonly string[];
  /** Seconds since 1970. */
  readonly timestamp: number;
}

/** Whether bytes of the same number are the same, found in a time that does not depend on them. */
export type EqualBytes = (one: Uint8Array, other: Uint8Array) => boolean;

/** HMAC with SHA-256 in hexadecimal digits. */
export type DigestSync = (secret: string, message: Uint8Array) => string;

/** Takes a delivery apart. Throws WebhookVerificationError on one that cannot be verified at all. */
export function readDelivery(scheme: WebhookScheme, delivery: WebhookDelivery): SignedDelivery {
  const secrets = secretsOf(delivery.secret);
  const body = bytesOf(delivery.body);
  const { timestamp, signatures } = readSignatureHeader(scheme, delivery.signature);
  const message = messageOf(scheme, timestamp, body);
  return { body, message, secrets, signatures, timestamp: Number(timestamp) };
}

/** What a test signs, and the header made of its digest. */
export function testMessage(
  scheme: WebhookScheme,
  { body, secret, signedAt }: TestDelivery,
): { readonly secret: string; readonly message: Bytes; readonly header: (digest: string) => string } {
  const [checked = ''] = secretsOf(secret);
  const timestamp = String(secondsOf(signedAt));
  return {
    secret: checked,
    message: messageOf(scheme, timestamp, bytesOf(body)),
    header: (digest) => `${scheme.timestampKey}=${timestamp},${scheme.signatureKey}=${digest}`,
  };
}

/** Throws WebhookVerificationError when no digest is among the signatures; all are compared, whichever fits. */
export function checkMatch(
  { signatures }: SignedDelivery,
  digests: readonly string[],
  equal: EqualBytes,
): void {
  const encoder = new TextEncoder();
  const expected = digests.map((digest) => encoder.encode(digest));
  const matches = signatures
    .map((signature) => encoder.encode(signature))
    // A character can be several bytes: only the lengths of bytes compare.
    .flatMap((given) => expected.map((digest) => given.length === digest.length && equal(given, digest)));
  if (matches.includes(true)) return;
  throw new WebhookVerificationError(
    'no-match',
    'No signature fits the body: it was signed with another secret, or the body changed on its way (parsed and written anew, or decoded)',
  );
}

/** Throws WebhookVerificationError outside of the tolerance, InvalidArgumentError on one that makes no sense. */
export function checkTime({ timestamp }: SignedDelivery, tolerance: number, receivedAt?: Date): void {
  if (!Number.isFinite(tolerance) || tolerance < 0)
    throw new InvalidArgumentError('tolerance must be a number of seconds, 0 or more');
  const age = secondsOf(receivedAt) - timestamp;
  if (tolerance === 0 || Math.abs(age) <= tolerance) return;
  throw new WebhookVerificationError(
    age > 0 ? 'stale' : 'future',
    `The signature is ${Math.abs(age)} seconds ${age > 0 ? 'old' : 'ahead of this clock'}, the tolerance is ${tolerance}: an old delivery was sent again, or a clock is wrong`,
  );
}

/**
 * The event in a body that has been verified. Throws WebhookVerificationError when it is no JSON, DecodeError when
 * `parse` says that it is not as it should be.
 */
export function parseEvent({ body }: SignedDelivery, { parse = JSON.parse }: WebhookScheme): unknown {
  try {
    return parse(new TextDecoder().decode(body));
  } catch (fault) {
    if (fault instanceof DecodeError) throw fault;
    throw new WebhookVerificationError('not-json', 'The signature is right but the body is not JSON');
  }
}

/** Secrets come from files and environments, where line ends creep in, or nothing was set. */
function secretsOf(secret: unknown): readonly string[] {
  const given: readonly unknown[] = Array.isArray(secret) ? secret : [secret];
  const secrets = given.map((each) => (typeof each === 'string' ? each.trim() : ''));
  if (secrets.length > 0 && !secrets.includes('')) return secrets;
  throw new WebhookVerificationError('empty-secret', 'A secret of the webhook is empty or missing');
}

/** A copy of a body's bytes. Views are recognised by what they are: test runners have more than one class of that name. */
export function bytesOf(body: unknown): Bytes {
  if (typeof body === 'string') return Uint8Array.from(new TextEncoder().encode(body));
  if (ArrayBuffer.isView(body))
    return Uint8Array.from(new Uint8Array(body.buffer, body.byteOffset, body.byteLength));
  if (body instanceof ArrayBuffer) return new Uint8Array(body.slice(0));
  throw new WebhookVerificationError(
    'parsed-body',
    `The body must be the raw text or bytes of the request, not ${body == null ? String(body) : `a parsed ${typeof body}`}: verify it before anything parses it (in Express, with express.raw(), or with the endpoint before express.json())`,
  );
}

/** The body goes in as bytes: those that are no UTF-8 would not survive as text. */
function messageOf({ payload }: WebhookScheme, timestamp: string, body: Bytes): Bytes {
  const [before = '', after = ''] = payload.replaceAll('{t}', timestamp).split('{body}');
  const start = new TextEncoder().encode(before);
  const end = new TextEncoder().encode(after);
  const message = new Uint8Array(start.length + body.length + end.length);
  message.set(start);
  message.set(body, start.length);
  message.set(end, start.length + body.length);
  return message;
}

function secondsOf(date: Date = new Date()): number {
  return Math.floor(date.getTime() / 1000);
}
