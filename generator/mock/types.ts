/** One request as the mock understood it. */
export interface MockRequest {
  /** Upper case, as sent. */
  readonly method: string;
  /** As sent: still percent-encoded, without the query. */
  readonly path: string;
  /** Raw query string without `?`; empty when there is none. */
  readonly query: string;
  /** Names in lower case; repeated headers joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** Raw body text (UTF-8). */
  readonly body: string;
  /** Path, query and body parameters by wire name: typed once they are found valid, as sent until then. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Absent when no operation answers the URL. */
  readonly operationId?: string;
}

/** A request with the status it was answered with. */
export interface RecordedRequest extends MockRequest {
  readonly status: number;
}

/** What goes back: bytes and text are sent as they are, any other body as JSON, `undefined` as no body. */
export interface MockAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Scripts one operation; `undefined` leaves the request to the mock. */
export type Handler = (request: MockRequest) => MockAnswer | undefined | Promise<MockAnswer | undefined>;
