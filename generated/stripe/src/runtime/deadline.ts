import { Cancellation } from './cancellation.js';
import { AbortError, TimeoutError, type SDKError } from './errors.js';

/** How long a piece of work may take. */
export interface Deadline {
  /** Milliseconds. */
  readonly timeout: number;
  /** Milliseconds left of the whole call. */
  readonly left: number;
  readonly signal: AbortSignal | undefined;
  /** Number of the attempt, for the error. */
  readonly attempts: number;
  /** Keep listening to the signal when the work is done, because its result is a stream still to be read. */
  readonly keepSignal: boolean;
}

/**
 * Does the work and gives it a cancellation to watch. Rejects with TimeoutError or AbortError when time is up or
 * the caller's signal says so, even if the work takes no notice.
 */
export function withDeadline<T>(deadline: Deadline, work: (watch: Cancellation) => Promise<T>): Promise<T> {
  const { signal, keepSignal } = deadline;
  if (signal?.aborted) return Promise.reject(new AbortError(signal.reason));
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => end(new AbortError(signal?.reason));
    const cancellation = new Cancellation(() => signal?.removeEventListener('abort', onAbort));
    const timer = setTimeout(() => end(timeoutError(deadline)), Math.min(deadline.timeout, deadline.left));
    const settle = (keep: boolean) => {
      clearTimeout(timer);
      if (!keep) cancellation.release();
    };
    const end = (error: SDKError) => {
      settle(false);
      reject(error);
      cancellation.cancel(error);
    };
    signal?.addEventListener('abort', onAbort);
    const succeed = (result: T) => {
      settle(keepSignal);
      resolve(result);
    };
    const fail = (error: unknown) => {
      settle(false);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      reject(error);
    };
    work(cancellation).then(succeed, fail);
  });
}

function timeoutError({ timeout, left, attempts }: Deadline): TimeoutError {
  const message =
    left < timeout ? 'The deadline of the call has passed' : `No complete answer within ${timeout} ms`;
  return new TimeoutError(message, { attempts });
}
