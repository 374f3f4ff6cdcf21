import type { RetryBudget } from './budget.js';
import type { APIDefinition } from './definition.js';
import { APIError } from './errors.js';
import type { PreparedRequest } from './request.js';
import { retryDelay, shouldRetry, type Backoff } from './retry.js';

/** Milliseconds: timers end a little early, and what is left then is not worth an attempt. */
const SHORTEST_ATTEMPT = 2;

/** What retries depend on besides the request. */
export interface RetryContext {
  readonly definition: APIDefinition;
  readonly backoff: Backoff;
  readonly budget: RetryBudget;
}

/** Decides about the retries of one call. */
export class Retries {
  readonly #context: RetryContext;
  readonly #request: PreparedRequest;
  /** A rejected key is asked for anew once. */
  #renewable: boolean;

  constructor(context: RetryContext, request: PreparedRequest) {
    this.#context = context;
    this.#request = request;
    this.#renewable = request.authorization?.renew !== undefined;
  }

  /** Milliseconds to wait before the next attempt, which has to start before `end`; undefined for no attempt. */
  delayAfter(error: unknown, attempt: number, end: number): number | undefined {
    const { limits } = this.#request;
    const renews = this.#renewable && error instanceof APIError && error.status === 401;
    if (renews) this.#renewKey();
    if (attempt > limits.maxRetries) return undefined;
    if (!shouldRetry(error, this.#rules(renews), attempt)) return undefined;
    const delay = renews ? 0 : retryDelay(attempt, error, () => this.#context.backoff.random());
    if (performance.now() + delay > end - SHORTEST_ATTEMPT || !this.#context.budget.take(error))
      return undefined;
    return delay;
  }

  #rules(renewsKey: boolean): Parameters<typeof shouldRetry>[1] {
    const { repeat, policies } = this.#request;
    return { repeat, policies, renewsKey, shouldRetryHeader: this.#context.definition.shouldRetryHeader };
  }

  /** Also where no attempt follows: the next call may have the same credentials. */
  #renewKey(): void {
    this.#renewable = false;
    this.#request.authorization?.renew?.(this.#request);
  }
}
