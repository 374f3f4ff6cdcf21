import type { MockAnswer, MockRequest } from '../types.js';

/** What requests with one key did. */
export interface LedgerEntry {
  /** Absent for a request that had none: each is an entry of its own. */
  readonly key: string | undefined;
  readonly method: string;
  readonly path: string;
  /** How often something was done; more than once is a duplicate. */
  readonly effects: number;
  /** How often the answer of before was given again. */
  readonly replays: number;
}

type Draft = { -readonly [K in keyof LedgerEntry]: LedgerEntry[K] };

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The server's own account of what it did: the truth when a client is asked what it thinks has happened. */
export class Ledger {
  readonly #keyOf: (request: MockRequest) => string | undefined;
  readonly #keyed = new Map<string, Draft>();
  readonly #others: Draft[] = [];

  constructor(keyOf: (request: MockRequest) => string | undefined) {
    this.#keyOf = keyOf;
  }

  /** In the order of their first requests, those without a key last. */
  get entries(): readonly LedgerEntry[] {
    return [...this.#keyed.values(), ...this.#others];
  }

  /** What was done under a key. */
  find(key: string): LedgerEntry | undefined {
    return this.#keyed.get(key);
  }

  /** Takes down a request that was worked on; one that failed or only reads did nothing. */
  record(request: MockRequest, answer: MockAnswer): void {
    if (safeMethods.has(request.method) || answer.status >= 400) return;
    const entry = this.#entryFor(request);
    if (answer.headers?.['Idempotent-Replayed'] === 'true') entry.replays++;
    else entry.effects++;
  }

  #entryFor(request: MockRequest): Draft {
    const key = this.#keyOf(request);
    const known = key === undefined ? undefined : this.#keyed.get(key);
    if (known) return known;
    const entry: Draft = { key, method: request.method, path: request.path, effects: 0, replays: 0 };
    if (key === undefined) this.#others.push(entry);
    else this.#keyed.set(key, entry);
    return entry;
  }
}
