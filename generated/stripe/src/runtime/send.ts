import { withDeadline } from './deadline.js';
import type { APIDefinition } from './definition.js';
import { AbortError, type ResponseInfo } from './errors.js';
import type { PreparedRequest } from './request.js';
import { reached, readError, responseInfo } from './response.js';
import { retryDelay, shouldRetry, type Backoff } from './retry.js';
import type { Transport } from './transport.js';

/** What sending depends on. */
export interface Sender {
  readonly definition: APIDefinition;
  readonly transport: Transport;
  readonly backoff: Backoff;
}

/** What becomes of a successful answer, within the time of its attempt. */
export interface Reader<T> {
  /** The answer is a stream that is read after the call. */
  readonly streams: boolean;
  read(response: Response, info: ResponseInfo): Promise<T>;
}

/** Sends a request until it succeeds or trying again is pointless, unsafe or too much; rejects with an SDKError. */
export async function send<T>(sender: Sender, request: PreparedRequest, reader: Reader<T>): Promise<T> {
  const { maxRetries, signal } = request.limits;
  const rules = { replayable: request.replayable, shouldRetryHeader: sender.definition.shouldRetryHeader };
  for (let attempts = 1; ; attempts++) {
    if (signal?.aborted) throw new AbortError(signal.reason);
    try {
      return await attempt(sender, request, reader, attempts);
    } catch (error) {
      if (attempts > maxRetries || !shouldRetry(error, rules)) throw error;
      await sender.backoff.sleep(
        retryDelay(attempts, error, () => sender.backoff.random()),
        signal,
      );
    }
  }
}

function attempt<T>(
  sender: Sender,
  request: PreparedRequest,
  reader: Reader<T>,
  attempts: number,
): Promise<T> {
  const { timeout, signal } = request.limits;
  const { method, url, body } = request;
  return withDeadline({ timeout, signal, attempts, keepSignal: reader.streams }, async (ending) => {
    const headers = new Headers(request.headers);
    const response = await reached(
      sender.transport({ method, url, headers, body, signal: ending }),
      attempts,
    );
    const info = responseInfo(response, sender.definition, attempts);
    if (response.ok) return reader.read(response, info);
    throw await readError(response, sender.definition.errors, request.secrets, info);
  });
}
