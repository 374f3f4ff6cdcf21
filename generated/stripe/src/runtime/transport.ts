import type { WireBody } from './body.js';
import { RedirectError } from './errors.js';

/** One request, ready to be sent. */
export interface TransportRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: WireBody | undefined;
  readonly signal: AbortSignal;
}

/** Sends one request once; rejects when no answer arrives. */
export type Transport = (request: TransportRequest) => Promise<Response>;

/** What `fetch` is called with. */
export interface FetchInit {
  method: string;
  headers: Headers;
  body?: WireBody;
  redirect: 'manual';
  signal: AbortSignal;
}

/** The part of the global `fetch` that is used: anything of this shape can take its place. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * A transport over `fetch`. Redirects are followed for GET and HEAD within one origin, five at most; any other one
 * is a RedirectError, so that neither key nor body reaches a server that was not meant.
 */
export function fetchTransport(fetch: Fetch = (url, init) => globalThis.fetch(url, init)): Transport {
  return async (request) => {
    let url = request.url;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      const response = await fetch(url, fetchInit(request));
      if (!isRedirect(response)) return response;
      await response.body?.cancel();
      url = redirectTarget(response, request.method, url);
    }
    throw new RedirectError(`The server redirected more than ${MAX_REDIRECTS} times`);
  };
}

function fetchInit({ method, headers, body, signal }: TransportRequest): FetchInit {
  return { method, headers, redirect: 'manual', signal, ...(body === undefined ? {} : { body }) };
}

/** Browsers tell that there is a redirect, not where to. */
function isRedirect(response: Response): boolean {
  return response.type === 'opaqueredirect' || REDIRECTS.has(response.status);
}

function redirectTarget(response: Response, method: string, url: string): string {
  const location = response.headers.get('location');
  if (location === null) throw new RedirectError('The server redirected without saying where to');
  if (method !== 'GET' && method !== 'HEAD')
    throw new RedirectError(`The server redirected a ${method} request`);
  if (!URL.canParse(location, url))
    throw new RedirectError('The server redirected to something that is no URL');
  const target = new URL(location, url);
  if (target.origin === new URL(url).origin) return target.href;
  throw new RedirectError(`The server redirected to another origin, ${target.origin}`);
}
