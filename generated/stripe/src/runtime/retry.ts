import { APIError, AbortError, ConnectionError } from './errors.js';

/** Where waiting and chance come from. */
export interface Backoff {
  /** At least 0, less than 1. */
  random(): number;
  /** Rejects with AbortError as soon as the signal says so. */
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

/** What decides whether a failed attempt is repeated. */
export interface RetryRules {
  /** Sending twice does what sending once does. */
  readonly replayable: boolean;
  /** Response header that overrules. */
  readonly shouldRetryHeader: string | undefined;
}

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
/** Faults that are the same at the next attempt: certificates and their verification. */
const LASTING = /CERT|SIGNATURE|SELF_SIGNED|ERR_TLS|ERR_SSL/;

/** Chance and time of the platform. */
export const systemBackoff: Backoff = { random: () => Math.random(), sleep };

/** Whether another attempt makes sense and is safe. */
export function shouldRetry(error: unknown, rules: RetryRules): boolean {
  if (error instanceof APIError) return rules.replayable && isRetryableAnswer(error, rules.shouldRetryHeader);
  if (!(error instanceof ConnectionError)) return false;
  const code = error.code ?? '';
  return !LASTING.test(code) && (rules.replayable || UNSENT.has(code));
}

/** Milliseconds until the attempt after number `attempts`: what the server asks for, else by full jitter. */
export function retryDelay(attempts: number, error: unknown, random: () => number): number {
  const asked = error instanceof APIError ? serverDelay(error.headers) : undefined;
  return asked ?? random() * Math.min(MAX_DELAY, BASE_DELAY * 2 ** (attempts - 1));
}

/** `retry-after-ms`, else `Retry-After` in seconds or as a date; a minute at most, undefined when unusable. */
export function serverDelay(headers: Headers, now: number = Date.now()): number | undefined {
  const delay =
    wholeNumber(headers.get('retry-after-ms')) ?? secondsOrDate(headers.get('retry-after') ?? '', now);
  return delay === undefined || delay < 0 ? undefined : Math.min(delay, MAX_SERVER_DELAY);
}

function secondsOrDate(text: string, now: number): number | undefined {
  if (HTTP_DATE.test(text)) return Date.parse(text) - now;
  const seconds = wholeNumber(text);
  return seconds === undefined ? undefined : seconds * 1000;
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

function isRetryableAnswer({ status, headers }: APIError, shouldRetryHeader: string | undefined): boolean {
  const verdict = shouldRetryHeader === undefined ? null : headers.get(shouldRetryHeader);
  if (verdict === 'true' || verdict === 'false') return verdict === 'true';
  return status === 408 || status === 409 || status === 429 || (status >= 500 && status !== 501);
}

function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
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
