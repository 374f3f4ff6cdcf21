import { collect, receive, type EventSink, type WebhookEndpointOptions } from './webhook-endpoint.js';
import type { WebhookScheme } from './webhook-signature-header.js';
import type { RawBody } from './webhook-signature.js';

/** A request as `node:http` and Express have it. */
export interface ListenerRequest extends AsyncIterable<unknown> {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Whether somebody has read the body to its end. */
  readonly readableEnded: boolean;
  /** What a parser made of the body: bytes and text are as good as the body itself. */
  readonly body?: unknown;
  /** The unparsed body, where the host keeps it beside the parsed one. */
  readonly rawBody?: unknown;
}

/** An answer as `node:http` and Express have it. */
export interface ListenerResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(body: string): unknown;
}

/** Answers a request; never rejects. */
export type WebhookListener = (request: ListenerRequest, response: ListenerResponse) => Promise<void>;

/** A listener that reads the raw body itself, verifies it, hands its event on, and answers. */
export function webhookListener<Event>(
  scheme: WebhookScheme,
  sink: EventSink<Event>,
  options: WebhookEndpointOptions,
): WebhookListener {
  return async (request, response) => {
    const signature = request.headers[scheme.header.toLowerCase()];
    const read = (maxBytes: number): Promise<RawBody> => readBody(request, maxBytes);
    const { status, body } = await receive({ scheme, sink, options }, { signature, read });
    response.statusCode = status;
    response.setHeader('Content-Type', 'application/json');
    response.end(body);
  };
}

/** The body as it was kept, else as it arrives; one that is gone is refused by verification, with the reason. */
async function readBody(request: ListenerRequest, maxBytes: number): Promise<RawBody> {
  const kept = request.rawBody ?? request.body;
  const isRaw = typeof kept === 'string' || ArrayBuffer.isView(kept);
  return isRaw || request.readableEnded ? (kept as RawBody) : collect(request, maxBytes);
}
