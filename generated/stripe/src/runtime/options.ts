import { InvalidArgumentError } from './errors.js';
import type { ExtraParams } from './extra.js';
import type { HeaderValues } from './headers.js';
import type { Logger, LogLevel } from './logger.js';
import type { Backoff, RetryPolicy } from './retry.js';
import type { Middleware } from './transport.js';
import type { Fetch } from './transport-fetch.js';

/** A key, or what provides it: asked for each call, and once more when the server rejects the key (status 401). */
export type APIKey = string | (() => string | Promise<string>);

/** An `Agent` of `node:http`, or of `node:https` where the base URL says so. */
export interface NodeAgent {
  destroy(): void;
}

/** What a client and a single call both may set. */
export interface SharedOptions {
  /** Milliseconds one attempt may take, from sending to the last byte of the answer. Default 80,000. */
  timeout?: number | undefined;
  /** Milliseconds the whole call may take, retries and the time between them included. Default: no limit. */
  deadline?: number | undefined;
  /** How often a failed request is sent again. Default 2. */
  maxRetries?: number | undefined;
  /** Changes what is sent again: asked with the decision so far, by the default and then by the client's policy. */
  retry?: RetryPolicy | undefined;
  /** Bytes an answer may have, decompressed. Default 64 MiB. */
  maxResponseBytes?: number | undefined;
}

/** Settings of a client. */
export interface ClientOptions extends SharedOptions {
  /**
   * Sends every request there, those of operations with a host of their own included. Default: that of the environment
   * (`STRIPE_BASE_URL` for a client named `Stripe`), else what the description says.
   */
  baseURL?: string | undefined;
  /** Used instead of the transport of the platform. */
  fetch?: Fetch | undefined;
  /** Node.js only: makes the connections, through a proxy for instance. */
  agent?: NodeAgent | undefined;
  /** Sent with every request; `null` removes a header. */
  defaultHeaders?: HeaderValues | undefined;
  /** Steps around each attempt, the first one outermost. */
  middleware?: readonly Middleware[] | undefined;
  /** Where messages go. Default: the console. */
  logger?: Logger | undefined;
  /** Default: that of the environment, else `warn` with a logger of one's own, else `off`. */
  logLevel?: LogLevel | undefined;
  /** @internal Source of randomness and of waiting, for tests. */
  backoff?: Backoff | undefined;
}

/** Settings of one call; they win over those of the client. */
export interface RequestOptions extends SharedOptions {
  /** Instead of the key of the client. */
  apiKey?: APIKey | undefined;
  /** Makes the server treat calls with the same key as one. Default: a new one for each call that can have one. */
  idempotencyKey?: string | undefined;
  /** Ends the call, also while it waits between attempts. */
  signal?: AbortSignal | undefined;
  /** `null` removes a header. */
  headers?: HeaderValues | undefined;
  /** Parameters that the types do not have, added to those of the call. */
  extra?: ExtraParams | undefined;
}

/** What a client derived from another one has of its own. */
export type DerivedOptions<Options extends ClientOptions> = Partial<Options> & {
  readonly apiKey?: APIKey | undefined;
};

/** Options with others in their place where those are not undefined. */
export function changedOptions<Options extends object>(options: Options, changes: Partial<Options>): Options {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...options, ...Object.fromEntries(given) };
}

/** Settings that hold for each attempt of one call. */
export interface Limits {
  readonly timeout: number;
  readonly deadline: number;
  readonly maxRetries: number;
  readonly maxResponseBytes: number;
  readonly signal: AbortSignal | undefined;
}

const DEFAULT_TIMEOUT = 80_000;
const DEFAULT_MAX_RETRIES = 2;
const DEFAULT_MAX_RESPONSE_BYTES = 64 * 2 ** 20;
/** Longer timers fire at once on every platform. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Limits of one call. Throws InvalidArgumentError on one that makes no sense. */
export function resolveLimits(client: ClientOptions, request: RequestOptions): Limits {
  const deadline = request.deadline ?? client.deadline;
  return {
    timeout: checkedTime('timeout', request.timeout ?? client.timeout ?? DEFAULT_TIMEOUT),
    deadline: deadline === undefined ? Infinity : checkedTime('deadline', deadline),
    maxRetries: checkedCount('maxRetries', request.maxRetries ?? client.maxRetries ?? DEFAULT_MAX_RETRIES),
    maxResponseBytes: checkedCount(
      'maxResponseBytes',
      request.maxResponseBytes ?? client.maxResponseBytes ?? DEFAULT_MAX_RESPONSE_BYTES,
    ),
    signal: request.signal,
  };
}

function checkedTime(name: string, value: number): number {
  if (value > 0 && value <= LONGEST_TIMER) return value;
  throw new InvalidArgumentError(`${name} must be more than 0 and at most ${LONGEST_TIMER} milliseconds`);
}

function checkedCount(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError(`${name} must be a whole number, 0 or more`);
}
