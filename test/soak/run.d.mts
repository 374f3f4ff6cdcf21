/** What the soak found out; `lost` to `strays` must be 0. */
export interface SoakReport {
  readonly concurrency: number;
  readonly calls: number;
  readonly requests: number;
  readonly kinds: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly mixedUp: number;
  readonly hung: number;
  readonly untyped: number;
  readonly strays: number;
  /** Calls by their outcome. */
  readonly tally: Readonly<Record<string, number>>;
  readonly samples: readonly Readonly<Record<'sockets' | 'listeners' | 'timers' | 'heap', number>>[];
}

export function runSoak(setup: {
  readonly Stripe: unknown;
  readonly SDKError: unknown;
  readonly server: unknown;
  readonly calls: number;
  readonly concurrency: number;
  /** Milliseconds for one attempt. */
  readonly timeout: number;
}): Promise<SoakReport>;
