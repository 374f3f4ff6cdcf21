import { collect, receive, type EventSink, type WebhookEndpointOptions } from './webhook-endpoint.js';
import { WebhookVerificationError } from './webhook-errors.js';
import type { WebhookScheme } from './webhook-signature-header.js';
import type { RawBody } from './webhook-signature.js';

/** Answers a request; never rejects. */
export type WebhookResponder = (request: Request) => Promise<Response>;

/** A handler that reads the raw body itself, verifies it, hands its event on, and answers. */
export function webhookResponder<Event>(
  scheme: WebhookScheme,
  sink: EventSink<Event>,
  options: WebhookEndpointOptions,
): WebhookResponder {
  return async (request) => {
    const signature = request.headers.get(scheme.header);
    const read = (maxBytes: number): Promise<RawBody> => readBody(request, maxBytes);
    const { status, body } = await receive({ scheme, sink, options }, { signature, read });
    return new Response(body, { status, headers: { 'Content-Type': 'application/json' } });
  };
}

async function readBody(request: Request, maxBytes: number): Promise<RawBody> {
  if (!request.bodyUsed) return request.body ? collect(request.body, maxBytes) : '';
  throw new WebhookVerificationError(
    'parsed-body',
    'Somebody has read the body already: hand the request on before anything reads it',
  );
}
