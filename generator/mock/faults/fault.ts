/** How an answer travels when not as it should; `within` is halfway through its body. */
export type Delivery =
  | 'reset-before'
  | 'reset-within'
  | 'reset-after'
  | 'cut-length'
  | 'cut-chunked'
  | 'stall-before'
  | 'stall-within'
  | 'drip'
  | 'stale';

/** What befalls one request; everything can be combined, and nothing at all lets it pass. */
export interface Fault {
  /** How many requests in a row it befalls; default 1. */
  readonly times?: number;
  /** Whether the request is worked on. Default: unless `status` or `redirect` answers in its place. */
  readonly effect?: boolean;
  /** Milliseconds until the answer begins; the request took effect before. */
  readonly latency?: number;
  /** Instead of the status it would have had; from 400 on with an error body in the API's shape. */
  readonly status?: number;
  /** Added to those of the answer, or in their place. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of the body: text as it is, anything else as JSON. */
  readonly body?: unknown;
  /** To the same URL, or to another server, in plain HTTP, that counts who comes. With `status`, default 302. */
  readonly redirect?: 'same-origin' | 'other-origin';
  /** How the answer travels: reset or cut off by the server, never ended, byte by byte, or on a socket that is stale. */
  readonly delivery?: Delivery;
  /** Milliseconds between two bytes of a `drip`; default 10. */
  readonly pause?: number;
  /** Bytes of a header added to the answer. */
  readonly padHeaders?: number;
  /** Bytes of white space put before the body; with `gzip` they make a bomb of it. */
  readonly padBody?: number;
  /** Compresses the body, soundly or not. */
  readonly gzip?: 'sound' | 'corrupt' | 'truncated';
}

/** Faults for the requests that it matches, one after the other. Without a condition it matches every request. */
export interface FaultRule {
  /** Id of an operation. */
  readonly operation?: string;
  /** Upper case. */
  readonly method?: string;
  /** Without the query; `*` stands for anything but a slash, `**` for anything. */
  readonly path?: string;
  /** Starts over after the last one; default false: what comes then meets the next rule. */
  readonly repeat?: boolean;
  readonly faults: readonly Fault[];
}

/** What a server does wrong, and when: the first rule that matches and has faults left decides. */
export interface FaultScript {
  readonly rules: readonly FaultRule[];
}
