import { writeExact } from '../model/exact-json.js';
import type { Idempotency } from '../model/model.js';
import { Failure } from './failure.js';
import type { MockAnswer, MockRequest } from './types.js';

interface Stored {
  readonly fingerprint: string;
  readonly answer: MockAnswer;
}

/** How many keys are remembered; the oldest go first. */
const capacity = 10_000;

/** Remembers what was answered under each key, so that a repeated request does nothing twice. */
export class IdempotencyStore {
  readonly #rule: Idempotency | undefined;
  readonly #stored = new Map<string, Stored>();

  constructor(rule: Idempotency | undefined) {
    this.#rule = rule;
  }

  /**
   * The answer stored under the request's key, else the one `answer` makes. Failures are not stored: they did
   * nothing. Throws a `Failure` (400) when the key was used for another request.
   */
  once(request: MockRequest, answer: () => MockAnswer): MockAnswer {
    const key = this.#keyOf(request);
    if (key === undefined) return answer();
    const fingerprint = fingerprintOf(request);
    const stored = this.#stored.get(key);
    if (!stored) return this.#store(key, fingerprint, answer());
    if (stored.fingerprint !== fingerprint) throw reused(key);
    return { ...stored.answer, headers: { ...stored.answer.headers, 'Idempotent-Replayed': 'true' } };
  }

  #keyOf(request: MockRequest): string | undefined {
    const applies = this.#rule?.methods.some((method) => method === request.method.toLowerCase());
    return applies && this.#rule ? request.headers[this.#rule.header.toLowerCase()] : undefined;
  }

  #store(key: string, fingerprint: string, answer: MockAnswer): MockAnswer {
    this.#stored.set(key, { fingerprint, answer });
    const oldest = this.#stored.keys().next();
    if (this.#stored.size > capacity && !oldest.done) this.#stored.delete(oldest.value);
    return answer;
  }
}

/** What was asked, as decoded: a multipart boundary that differs is no difference. */
function fingerprintOf(request: MockRequest): string {
  return writeExact([request.method, request.path, request.params]);
}

function reused(key: string): Failure {
  const message = `The idempotency key '${key}' was used for another request before. Keys belong to one request.`;
  return new Failure(400, { message }, { kind: 'idempotency' });
}
