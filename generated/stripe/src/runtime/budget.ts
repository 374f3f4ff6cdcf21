import { TimeoutError } from './errors.js';

const CAPACITY = 500;
const RETRY_COST = 5;
/** What hangs costs the server more than what fails at once. */
const TIMEOUT_COST = 10;

/**
 * What a client may spend on retries, so that an outage does not meet a storm of them: each takes from the budget,
 * each success pays back, and an empty one means that failures are final.
 */
export class RetryBudget {
  #tokens: number = CAPACITY;

  /** Takes what another attempt after this failure costs; false, and nothing taken, when there is not enough. */
  take(error: unknown): boolean {
    const cost = error instanceof TimeoutError ? TIMEOUT_COST : RETRY_COST;
    if (this.#tokens < cost) return false;
    this.#tokens -= cost;
    return true;
  }

  /** A call succeeded, at the attempt of that number. */
  refill(attempts: number): void {
    this.#tokens = Math.min(CAPACITY, this.#tokens + (attempts === 1 ? 1 : RETRY_COST));
  }
}
