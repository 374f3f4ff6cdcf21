import type { Backoff } from './retry.js';
import type { Fetch } from './transport.js';
import type { HeaderValues } from './headers.js';
import { InvalidArgumentError } from './errors.js';

/** Settings of a client. */
export interface ClientOptions {
  /** Sends every request there, those of operations with a host of their own included. */
  baseURL?: string | undefined;
  /** Milliseconds one attempt may take, from sending to the last byte of the answer. Default 80,000. */
  timeout?: number | undefined;
  /** How often a failed request is sent again. Default 2. */
  maxRetries?: number | undefined;
  /** Used instead of the global `fetch`. */
  fetch?: Fetch | undefined;
  /** Sent with every request; `null` removes a header. */
  defaultHeaders?: HeaderValues | undefined;
  /** @internal Source of randomness and of waiting, for tests. */
  backoff?: Backoff | undefined;
}

/** Settings of one call; they win over those of the client. */
export interface RequestOptions {
  apiKey?: string | undefined;
  /** Makes the server treat calls with the same key as one. Default: a new one for each call that can have one. */
  idempotencyKey?: string | undefined;
  /** Milliseconds one attempt may take. */
  timeout?: number | undefined;
  maxRetries?: number | undefined;
  /** Ends the call, also while it waits between attempts. */
  signal?: AbortSignal | undefined;
  /** `null` removes a header. */
  headers?: HeaderValues | undefined;
}

/** Settings that hold for each attempt of one call. */
export interface Limits {
  readonly timeout: number;
  readonly maxRetries: number;
  readonly signal: AbortSignal | undefined;
}

const DEFAULT_TIMEOUT = 80_000;
const DEFAULT_MAX_RETRIES = 2;
/** Longer timers fire at once on every platform. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Limits of one call. Throws InvalidArgumentError on a timeout or number of retries that makes no sense. */
export function resolveLimits(client: ClientOptions, request: RequestOptions): Limits {
  const timeout = request.timeout ?? client.timeout ?? DEFAULT_TIMEOUT;
  const maxRetries = request.maxRetries ?? client.maxRetries ?? DEFAULT_MAX_RETRIES;
  if (!(timeout > 0 && timeout <= LONGEST_TIMER)) {
    throw new InvalidArgumentError(`timeout must be more than 0 and at most ${LONGEST_TIMER} milliseconds`);
  }
  if (!Number.isSafeInteger(maxRetries) || maxRetries < 0) {
    throw new InvalidArgumentError('maxRetries must be a whole number, 0 or more');
  }
  return { timeout, maxRetries, signal: request.signal };
}
