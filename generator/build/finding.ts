/** What a description says, or seems to say, about one concern of its SDK. */
export interface Finding {
  readonly concern: 'auth' | 'pagination' | 'errors' | 'idempotency' | 'webhooks';
  /**
   * `declared`: the SDK follows it; `detected`: it follows what it looks like; `likely`: it looks like that, but
   * nothing says so; `none`: no trace of it.
   */
  readonly state: 'declared' | 'detected' | 'likely' | 'none';
  /** What it is; empty when there is no trace. */
  readonly what: string;
  /** What to do so that the SDK follows it, or not, where that is only detected. */
  readonly advice?: string;
}
