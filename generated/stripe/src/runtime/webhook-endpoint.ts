import type { EventHandler } from './event-handlers.js';
import { joined } from './read-body.js';
import { WebhookVerificationError, type WebhookFailure } from './webhook-errors.js';
import type { SignatureHeader, WebhookScheme } from './webhook-signature-header.js';
import { bytesOf, type RawBody, type WebhookSecret } from './webhook-signature.js';
import { constructEventAsync } from './webhooks.js';

/** What takes verified events: a function, or handlers by type. */
export type EventSink<Event> = EventHandler<Event> | { dispatch(event: Event): Promise<unknown> };

/** Settings of an endpoint that receives webhooks. */
export interface WebhookEndpointOptions {
  /** Of the endpoint; several while they are exchanged. */
  readonly secret: WebhookSecret;
  /** Seconds the signature may be older or newer than the clock; 0 accepts any age. Default: that of the API. */
  readonly tolerance?: number | undefined;
  /** Most bytes of a body. Default 1 MiB. */
  readonly maxBytes?: number | undefined;
  /**
   * Told what is wrong with the endpoint itself and answered with status 500: a handler failed, the body was parsed
   * already, the secret is missing. Default: `console.error`.
   */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** An endpoint: how deliveries are signed, and who takes them. */
export interface WebhookEndpoint<Event> {
  readonly scheme: WebhookScheme;
  readonly sink: EventSink<Event>;
  readonly options: WebhookEndpointOptions;
}

/** A request with its signature; the body is read when it is its turn. */
export interface IncomingWebhook {
  readonly signature: SignatureHeader;
  read(maxBytes: number): Promise<RawBody>;
}

/** What is answered; the body is JSON. */
export interface WebhookAnswer {
  readonly status: number;
  readonly body: string;
}

const MEBIBYTE = 1024 * 1024;

/** Failures that are no fault of the sender. */
const OWN_FAULTS: ReadonlySet<WebhookFailure> = new Set(['parsed-body', 'empty-secret']);

/** Verifies a delivery and hands its event on. Never rejects. */
export async function receive<Event>(
  endpoint: WebhookEndpoint<Event>,
  incoming: IncomingWebhook,
): Promise<WebhookAnswer> {
  const { scheme, options } = endpoint;
  const { signature } = incoming;
  const { secret, tolerance, maxBytes = MEBIBYTE } = options;
  let event: Event;
  try {
    const body = await incoming.read(maxBytes);
    event = await constructEventAsync<Event>(scheme, { body, signature, secret, tolerance });
  } catch (error) {
    return refusal(options, error);
  }
  return handOn(endpoint, event);
}

/** The bytes of a body. What is too much is read and dropped: a sender that is cut off would not hear why. */
export async function collect(chunks: AsyncIterable<unknown>, maxBytes: number): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      const bytes = bytesOf(chunk);
      size += bytes.length;
      if (size <= maxBytes) kept.push(bytes);
    }
  } catch {
    throw new WebhookVerificationError('incomplete', 'The body ended early');
  }
  if (size <= maxBytes) return joined(kept, size);
  throw new WebhookVerificationError('too-large', `The body has more than ${maxBytes} bytes`);
}

async function handOn<Event>(
  { sink, options }: WebhookEndpoint<Event>,
  event: Event,
): Promise<WebhookAnswer> {
  try {
    await (typeof sink === 'function' ? sink(event) : sink.dispatch(event));
    return { status: 200, body: '{"received":true}' };
  } catch (error) {
    return fault(options, error, 'handler-failed');
  }
}

/** Says why by a word that tells nothing of secrets; the sender tries again later. */
function refusal(options: WebhookEndpointOptions, error: unknown): WebhookAnswer {
  if (!(error instanceof WebhookVerificationError)) return fault(options, error, 'misconfigured');
  if (OWN_FAULTS.has(error.reason)) return fault(options, error, error.reason);
  return failure(error.reason === 'too-large' ? 413 : 400, error.reason);
}

function fault({ onError }: WebhookEndpointOptions, error: unknown, reason: string): WebhookAnswer {
  try {
    if (onError) onError(error);
    // Nobody would ever learn of it otherwise.
    // eslint-disable-next-line no-console
    else console.error(error);
  } catch {
    // The answer goes out whatever becomes of the report.
  }
  return failure(500, reason);
}

function failure(status: number, reason: string): WebhookAnswer {
  return { status, body: JSON.stringify({ error: reason }) };
}
