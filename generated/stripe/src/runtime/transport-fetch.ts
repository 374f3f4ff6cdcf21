import type { NodeAgent } from './options.js';
import type { WireBody } from './body.js';
import type { Answer, Transport, TransportRequest } from './transport.js';

/** What `fetch` is called with. */
export interface FetchInit {
  /** In capitals. */
  method: string;
  /** By name in small letters. */
  headers: Record<string, string>;
  /** Absent where there is none. */
  body?: Exclude<WireBody, AsyncIterable<Uint8Array>> | ReadableStream<Uint8Array>;
  /** Redirects are not followed by the platform. */
  redirect: 'manual';
  /** Ends the request. */
  signal: AbortSignal;
  /** Platforms want it for streams. */
  duplex?: 'half';
}

/** The part of the global `fetch` that is used: anything of this shape can take its place. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

/** The transport of platforms other than Node.js, where there are no agents to be had. */
export const platformTransport: (agent?: NodeAgent) => Transport = () => fetchTransport(globalFetch);

/** What is called `fetch` when the call is made. */
export const globalFetch: Fetch = (url, init) => globalThis.fetch(url, init);

/** A transport over `fetch`. */
export function fetchTransport(fetch: Fetch): Transport {
  return async (request) => answerOf(await fetch(request.url, fetchInit(request)));
}

function fetchInit({ method, headers, body, cancellation }: TransportRequest): FetchInit {
  const init = { method, headers: Object.fromEntries(headers), signal: cancellation.signal } as const;
  if (body === undefined) return { ...init, redirect: 'manual' };
  return { ...init, redirect: 'manual', ...fetchBody(body) };
}

function fetchBody(body: WireBody): Pick<FetchInit, 'body' | 'duplex'> {
  if (typeof body === 'string' || !(Symbol.asyncIterator in body)) return { body };
  return { body: body.stream(), duplex: 'half' };
}

/** An answer of `fetch`, or one made by hand, as the runtime reads it. */
export function answerOf(response: Response): Answer {
  return {
    // Browsers tell that there is a redirect, not where to: type `opaqueredirect`, status 0.
    status: response.type === 'opaqueredirect' ? 0 : response.status,
    header: (name) => response.headers.get(name),
    webHeaders: () => response.headers,
    read: (take) => readAll(response.body, take),
    stream: () => response.body ?? new Blob([]).stream(),
    discard: () => void response.body?.cancel().catch(() => undefined),
  };
}

async function readAll(
  body: ReadableStream<Uint8Array> | null,
  take: (chunk: Uint8Array) => void,
): Promise<void> {
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) take(step.value);
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error;
  }
}
