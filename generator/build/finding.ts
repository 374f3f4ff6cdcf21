/** What a description says, or seems to say, about one concern of its SDK. */
export interface Finding {
  readonly concern: 'auth' | 'pagination' | 'errors' | 'idempotency' | 'webhooks';
  /** `declared`: the SDK follows it; `likely`: it looks like that, but nothing says so; `none`: no trace of it. */
  readonly state: 'declared' | 'likely' | 'none';
  /** What it is; empty when there is no trace. */
  readonly what: string;
  /** What to do so that the SDK follows it. */
  readonly advice?: string;
}
