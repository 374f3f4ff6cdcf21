import type { WireBody } from './body.js';
import type { Watch } from './cancellation.js';

/** One request, ready to be sent. */
export interface TransportRequest {
  /** Name of the operation in the API's description; undefined for requests written by hand. */
  readonly operation: string | undefined;
  /** Number of the attempt, from 1 on. */
  readonly attempt: number;
  /** In capitals. */
  readonly method: string;
  /** Whole, with the query. */
  readonly url: string;
  /** By name in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  /** As it goes out. */
  readonly body: WireBody | undefined;
  /** What is not to be shown of it. */
  readonly secrets: readonly string[];
  /** Ends the attempt; in force until the answer has been read. */
  readonly cancellation: Watch;
}

/** What came back: status and headers, and a body that is read once, in one of three ways. */
export interface Answer {
  /** Status of HTTP; 0 for a redirect that the platform hides. */
  readonly status: number;
  /** Value of a header, whatever the case of its name; several values joined by `, `. */
  header(name: string): string | null;
  /** All headers, made on demand. */
  webHeaders(): Headers;
  /** Hands over chunk after chunk; rejects when the body ends early or `take` throws, and then lets go of it. */
  read(take: (chunk: Uint8Array) => void): Promise<void>;
  /** The body for somebody else to read. */
  stream(): ReadableStream<Uint8Array>;
  /** Lets go of the body unread. */
  discard(): void;
}

/** Sends one request once, following nothing; rejects when no answer arrives. */
export type Transport = (request: TransportRequest) => Promise<Answer>;

/** A step around each attempt: may look at and replace the request, and the answer, or answer by itself. */
export type Middleware = (request: TransportRequest, next: Transport) => Promise<Answer>;

/** The transport with all steps around it, the first one outermost. */
export function withMiddleware(transport: Transport, steps: readonly Middleware[]): Transport {
  return steps.reduceRight<Transport>((next, step) => (request) => step(request, next), transport);
}

/** Name of the error that says that a connection which was kept alive had been closed; nothing was answered on it. */
export const STALE_SOCKET = 'StaleSocketError';
