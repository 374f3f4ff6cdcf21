import { AbortError, TimeoutError, type SDKError } from './errors.js';

/** How long a piece of work may take. */
export interface Deadline {
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  /** Number of the attempt, for the error. */
  readonly attempts: number;
  /** Keep listening to the signal when the work is done, because its result is a stream still to be read. */
  readonly keepSignal: boolean;
}

/**
 * Does the work and gives it a signal to watch. Rejects with TimeoutError or AbortError when time is up or the
 * caller's signal says so, even if the work takes no notice.
 */
export function withDeadline<T>(deadline: Deadline, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { timeout, signal, attempts, keepSignal } = deadline;
  const controller = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const release = () => {
      clearTimeout(timer);
      if (!keepSignal) signal?.removeEventListener('abort', onAbort);
    };
    const end = (error: SDKError) => {
      release();
      controller.abort(error);
      reject(error);
    };
    const onAbort = () => end(new AbortError(signal?.reason));
    const onTimeout = () => end(new TimeoutError(`No complete answer within ${timeout} ms`, { attempts }));
    const timer = setTimeout(onTimeout, timeout);
    signal?.addEventListener('abort', onAbort, { once: true });
    void work(controller.signal).then(resolve, reject).finally(release);
  });
}
