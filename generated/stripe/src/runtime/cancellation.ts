import type { SDKError } from './errors.js';

/** What work that can be ended from outside may watch. */
export interface Watch {
  /** Why it ended; undefined while it goes on. */
  readonly reason: SDKError | undefined;
  /** The same as the platform has it. */
  readonly signal: AbortSignal;
  /** Calls the listener when the work is ended, at once if it is already. */
  onCancel(listener: (reason: SDKError) => void): void;
}

/** Ends an attempt from outside: cheaper than an `AbortController`, which is made only where one is asked for. */
export class Cancellation implements Watch {
  #reason: SDKError | undefined;
  #listeners: ((reason: SDKError) => void)[] = [];
  #controller: AbortController | undefined;

  /** Lets go of the caller's signal, once nothing is left to be ended. */
  readonly release: () => void;

  constructor(release: () => void) {
    this.release = release;
  }

  get reason(): SDKError | undefined {
    return this.#reason;
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      const controller = (this.#controller = new AbortController());
      this.onCancel((reason) => controller.abort(reason));
    }
    return this.#controller.signal;
  }

  onCancel(listener: (reason: SDKError) => void): void {
    if (this.#reason === undefined) this.#listeners.push(listener);
    else listener(this.#reason);
  }

  /** The first reason counts. */
  cancel(reason: SDKError): void {
    if (this.#reason !== undefined) return;
    this.#reason = reason;
    for (const listener of this.#listeners.splice(0)) listener(reason);
  }
}
