import type { RecordedRequest } from '../../../generator/mock/types.js';

/** Headers that are the SDK's business and not the platform's. */
const HEADERS = [
  'accept',
  'authorization',
  'content-type',
  'stripe-account',
  'stripe-version',
  'user-agent',
  'x-step',
  'x-team',
];
const BOUNDARY = /boundary="?([^";]+)"?/;
/** What browsers call themselves changes with every version. */
const BROWSER = /^Mozilla\/.*/;

/** What of a request must be the same wherever it comes from. */
export interface WireRequest {
  readonly target: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it has an idempotency key. */
  readonly keyed: boolean;
  readonly body: string;
}

/** The requests of each call, by its name. */
export type Wire = Readonly<Record<string, readonly WireRequest[]>>;

/** What the requests of a run were, without what is made up anew each time. */
export function wireOf(requests: readonly RecordedRequest[]): Wire {
  const wire: Record<string, WireRequest[]> = {};
  for (const request of requests) (wire[request.headers['x-call'] ?? ''] ??= []).push(wireRequest(request));
  // Whether a call that is aborted at once is still sent, and one again whose connection broke, is the platform's.
  const { abort: _, reset = [], cutOff = [], ...others } = wire;
  return { ...others, reset: reset.slice(0, 1), cutOff: cutOff.slice(0, 1) };
}

function wireRequest({ method, path, query, headers, body }: RecordedRequest): WireRequest {
  const boundary = BOUNDARY.exec(headers['content-type'] ?? '')?.[1];
  const chosen = HEADERS.flatMap((name) => {
    const value = headers[name]?.replace(BOUNDARY, 'boundary=B').replace(BROWSER, 'Mozilla');
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    target: `${method} ${path}`,
    // Platforms differ in what they escape.
    query: [...new URLSearchParams(query)],
    headers: Object.fromEntries(chosen),
    keyed: headers['idempotency-key'] !== undefined,
    // A line end after the last boundary is up to them too.
    body: boundary === undefined ? body : body.replaceAll(boundary, 'B').trimEnd(),
  };
}
