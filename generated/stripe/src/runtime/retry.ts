import { causesOf } from './causes.js';
import { APIError, AbortError, ConnectionError, DecodeError } from './errors.js';
import { STALE_SOCKET } from './transport.js';

/** Where waiting and chance come from. */
export interface Backoff {
  /** At least 0, less than 1. */
  random(): number;
  /** Rejects with AbortError as soon as the signal says so. */
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

/** A failed attempt, and what would become of it. */
export interface FailedAttempt {
  /** Number of the attempt, from 1 on. */
  readonly attempt: number;
  /** Why the attempt failed. */
  readonly error: APIError | ConnectionError | DecodeError;
  /** Of the answer; undefined when there was none. */
  readonly status: number | undefined;
  /** Whether the next attempt would be made, by the default or by the policy of the client. */
  readonly decision: boolean;
}

/**
 * Decides whether a failed attempt is followed by another. Asked only where another attempt is safe; the number of
 * retries, the deadline and the budget of the client hold whatever it says.
 */
export type RetryPolicy = (failed: FailedAttempt) => boolean;

/** What retries of one call depend on. */
export interface RetryRules {
  /** Whether the request may be sent again: `unsent` as long as nothing of it has left. */
  readonly repeat: Repeat;
  /** The next attempt has another key than the one that was rejected. */
  readonly renewsKey: boolean;
  /** Response header that overrules. */
  readonly shouldRetryHeader: string | undefined;
  /** Asked in turn, each with the decision of the one before. */
  readonly policies: readonly RetryPolicy[];
}

/** When a request may be sent again. */
export type Repeat = 'always' | 'unsent' | 'never';

const BASE_DELAY = 500;
const MAX_DELAY = 8_000;
const MAX_SERVER_DELAY = 60_000;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
/** Faults before the first byte was sent. */
const UNSENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Faults that are the same at the next attempt: certificates and their verification, an agent that does not fit. */
const LASTING = /CERT|SIGNATURE|SELF_SIGNED|ERR_TLS|ERR_SSL|ERR_INVALID/;

/** Chance and time of the platform. */
export const systemBackoff: Backoff = { random: () => Math.random(), sleep };

/** Whether another attempt makes sense and is safe. */
export function shouldRetry(error: unknown, rules: RetryRules, attempt: number): boolean {
  if (!isFault(error) || !isSafe(error, rules)) return false;
  const status = error instanceof APIError ? error.status : error.response?.status;
  return rules.policies.reduce(
    (decision, policy) => policy({ attempt, error, status, decision }),
    rules.renewsKey || byDefault(error, rules.shouldRetryHeader),
  );
}

/** Milliseconds until the attempt after number `attempts`: what the server asks for, else by full jitter. */
export function retryDelay(attempts: number, error: unknown, random: () => number): number {
  if (isStale(error)) return 0;
  const asked = error instanceof APIError ? serverDelay(error.headers) : undefined;
  return asked ?? random() * Math.min(MAX_DELAY, BASE_DELAY * 2 ** (attempts - 1));
}

/**
 * `retry-after-ms`, else `Retry-After` in seconds or as a date; a minute at most, undefined when unusable. A date is
 * measured by the clock of the server, where its answer tells the time.
 */
export function serverDelay(headers: Headers, now: number = Date.now()): number | undefined {
  const date = headers.get('date') ?? '';
  const delay =
    wholeNumber(headers.get('retry-after-ms')) ??
    secondsOrDate(headers.get('retry-after') ?? '', HTTP_DATE.test(date) ? Date.parse(date) : now);
  return delay === undefined || delay < 0 ? undefined : Math.min(delay, MAX_SERVER_DELAY);
}

/** What is shown of a fault is a copy, so that its name is what remains. */
function isStale(error: unknown): boolean {
  return (
    error instanceof ConnectionError && error.cause instanceof Error && error.cause.name === STALE_SOCKET
  );
}

function secondsOrDate(text: string, now: number): number | undefined {
  if (HTTP_DATE.test(text)) return Date.parse(text) - now;
  const seconds = wholeNumber(text);
  return seconds === undefined ? undefined : seconds * 1000;
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

function isFault(error: unknown): error is FailedAttempt['error'] {
  return error instanceof APIError || error instanceof ConnectionError || error instanceof DecodeError;
}

/** What was refused for its key was not acted upon. */
function isSafe(error: FailedAttempt['error'], { repeat, renewsKey }: RetryRules): boolean {
  return repeat === 'always' || (repeat === 'unsent' && (renewsKey || isUnsent(error)));
}

function byDefault(error: FailedAttempt['error'], shouldRetryHeader: string | undefined): boolean {
  if (error instanceof APIError) return isRetryableAnswer(error, shouldRetryHeader);
  return error instanceof ConnectionError && !LASTING.test(error.code ?? '');
}

/** Nothing is sent before there is a connection. */
function isUnsent(fault: unknown): boolean {
  return causesOf(fault).some(
    (error) =>
      ('code' in error && UNSENT.has(String(error.code))) ||
      ('syscall' in error && error.syscall === 'connect'),
  );
}

function isRetryableAnswer({ status, headers }: APIError, shouldRetryHeader: string | undefined): boolean {
  const verdict = shouldRetryHeader === undefined ? null : headers.get(shouldRetryHeader);
  if (verdict === 'true' || verdict === 'false') return verdict === 'true';
  return status === 408 || status === 409 || status === 429 || (status >= 500 && status !== 501);
}

function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted) return Promise.reject(new AbortError(signal.reason));
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(new AbortError(signal?.reason));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
