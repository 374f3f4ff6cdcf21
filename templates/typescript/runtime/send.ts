import { AnswerInfo } from './answer-info.js';
import type { RetryBudget } from './budget.js';
import type { Cancellation } from './cancellation.js';
import { withDeadline } from './deadline.js';
import type { APIDefinition } from './definition.js';
import type { HeaderMap } from './headers.js';
import type { Observer } from './observer.js';
import type { Caller, PreparedRequest } from './request.js';
import { faultError, readError, type Received } from './response.js';
import { Retries } from './retries.js';
import type { Backoff } from './retry.js';
import type { Answer, Transport, TransportRequest } from './transport.js';

/** What of sending depends on the class of the client. */
export interface SenderParts {
  /** Default: `fetch`, which follows no redirect. */
  readonly transport: Transport;
  readonly observer?: Observer;
}

/** What sending depends on. */
export interface Sender extends Caller, SenderParts {
  readonly backoff: Backoff;
  readonly budget: RetryBudget;
}

/** What becomes of a successful answer, within the time of its attempt. */
export interface Reader<T> {
  /** The answer is a stream that is read after the call. */
  readonly streams: boolean;
  read(received: Received, cancellation: Cancellation): Promise<T>;
}

/**
 * Sends a request until it succeeds or trying again is pointless, unsafe or too much; rejects with an SDKError, also
 * with one that `prepare` throws.
 */
export async function send<T>(sender: Sender, prepare: () => PreparedRequest, reader: Reader<T>): Promise<T> {
  const request = prepare();
  const end = performance.now() + request.limits.deadline;
  const retries = new Retries(sender, request);
  for (let number = 1; ; number++) {
    try {
      const result = await attempt(sender, request, { reader, number, left: end - performance.now() });
      sender.budget.refill(number);
      return result;
    } catch (error) {
      const delay = retries.delayAfter(error, number, end);
      if (delay === undefined) throw error;
      sender.observer?.retry(request, { number, error: error as Error, delay });
      if (delay > 0) await sender.backoff.sleep(delay, request.limits.signal);
    }
  }
}

interface Attempt<T> {
  readonly reader: Reader<T>;
  readonly number: number;
  /** Milliseconds until the deadline of the call. */
  readonly left: number;
}

function attempt<T>(
  sender: Sender,
  request: PreparedRequest,
  { reader, number, left }: Attempt<T>,
): Promise<T> {
  const { timeout, signal } = request.limits;
  const deadline = { timeout, left, signal, attempts: number, keepSignal: reader.streams };
  return withDeadline(deadline, async (cancellation) => {
    const received = await exchange(sender, request, number, cancellation);
    const { status } = received.answer;
    if (status >= 200 && status < 300) return reader.read(received, cancellation);
    throw await readError(received, sender.definition.errors);
  });
}

async function exchange(
  sender: Sender,
  request: PreparedRequest,
  number: number,
  cancellation: Cancellation,
): Promise<Received> {
  const { definition, observer } = sender;
  if (request.authorization !== undefined) await request.authorization.authorize(request, sender.transport);
  const { operation, method, url, body, secrets } = request;
  const headers = attemptHeaders(request, definition, number);
  const started = performance.now();
  observer?.request(request, { number, headers });
  const sent = { operation, attempt: number, method, url, headers, body, secrets, cancellation };
  const answer = await answered(sender.transport, sent, request);
  const info = new AnswerInfo(answer, definition, { attempts: number, started: request.started });
  observer?.response(request, { number, info, milliseconds: performance.now() - started });
  return { answer, info, request };
}

async function answered(
  transport: Transport,
  sent: TransportRequest,
  request: PreparedRequest,
): Promise<Answer> {
  try {
    return await transport(sent);
  } catch (fault) {
    throw faultError(fault, request, { attempts: sent.attempt });
  }
}

function attemptHeaders({ headers }: PreparedRequest, definition: APIDefinition, number: number): HeaderMap {
  if (number === 1) return headers;
  const name = definition.retryCountHeader ?? 'X-Retry-Count';
  return new Map(headers).set(name.toLowerCase(), String(number - 1));
}
