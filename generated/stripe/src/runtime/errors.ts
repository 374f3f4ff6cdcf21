import { classNameOf, isInstance } from './brand.js';
import { causesOf } from './causes.js';

/** Base of everything this package throws on purpose. No message, field or cause of it holds a key. */
export class SDKError extends Error {
  /** Copies of a class, in as many copies of the package, know each other by it. */
  static readonly brand: string = 'sdkwright.SDKError';

  /** So that errors made by another copy of the package, as an ES module and CommonJS say, are instances too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, value);
  }

  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = classNameOf(new.target);
  }

  /** For logs that write JSON, which takes no notice of the message otherwise. */
  toJSON(): object {
    return Object.assign({}, this, { message: this.message });
  }
}

/** The call cannot be made as it was written; nothing was sent. */
export class InvalidArgumentError extends SDKError {
  static override readonly brand: string = 'sdkwright.InvalidArgumentError';
}

/** The caller's signal ended the call; `cause` is the signal's reason. */
export class AbortError extends SDKError {
  static override readonly brand: string = 'sdkwright.AbortError';

  constructor(reason?: unknown) {
    super('The call was aborted', { cause: reason });
  }
}

/** What is known of a fault on the way to the server or back. */
export interface ConnectionErrorInit {
  /** Attempts made, this one included. */
  readonly attempts: number;
  readonly cause?: unknown;
  /** What had arrived of the answer. */
  readonly response?: ResponseInfo;
}

/** No complete answer arrived. */
export class ConnectionError extends SDKError {
  static override readonly brand: string = 'sdkwright.ConnectionError';

  /** Attempts made, the one that failed included. */
  readonly attempts: number;
  /** Of the platform, for instance `ECONNRESET`. */
  readonly code: string | undefined;
  /** The answer that broke off; undefined when none had begun. */
  readonly response: ResponseInfo | undefined;

  constructor(message: string, init: ConnectionErrorInit) {
    super(message, 'cause' in init ? { cause: init.cause } : undefined);
    this.attempts = init.attempts;
    this.code = faultCode(init.cause);
    this.response = init.response;
  }
}

/** An attempt took longer than its timeout. */
export class TimeoutError extends ConnectionError {
  static override readonly brand: string = 'sdkwright.TimeoutError';
}

/** The server sent the request elsewhere and following would not have been safe. */
export class RedirectError extends SDKError {
  static override readonly brand: string = 'sdkwright.RedirectError';
}

/** The pages of a list do not lead on: a cursor came twice, or is missing although there is more. */
export class PaginationError extends SDKError {
  static override readonly brand: string = 'sdkwright.PaginationError';
}

/** What every answer says about itself. */
export interface ResponseInfo {
  /** Status of HTTP. */
  readonly status: number;
  /** Headers of the answer, whatever the case of their names. */
  readonly headers: Headers;
  /** Name the server gave the request. */
  readonly requestId: string | undefined;
  /** Attempts made, the one that was answered included. */
  readonly attempts: number;
  /** Milliseconds the whole call took, with its retries and the reading of the answer where that is read. */
  readonly elapsed: number;
}

/** The answer was a success but not what it should be, for instance a page of HTML. */
export class DecodeError extends SDKError {
  static override readonly brand: string = 'sdkwright.DecodeError';

  /** Undefined when the answer is not known any more. */
  readonly response: ResponseInfo | undefined;

  constructor(message: string, response?: ResponseInfo) {
    super(message);
    this.response = response;
  }
}

/** What an `APIError` is made of. */
export interface APIErrorInit extends Omit<ResponseInfo, 'elapsed'> {
  /** The error object of the answer, whatever it is; undefined when the answer was not JSON. */
  readonly body?: unknown;
}

/** The server answered with a failure. */
export class APIError extends SDKError {
  static override readonly brand: string = 'sdkwright.APIError';

  /** Status of the answer. */
  readonly status: number;
  /** Name the server gave the request. */
  readonly requestId: string | undefined;
  /** Attempts made, the one that was answered included. */
  readonly attempts: number;
  /** The error object as the server sent it. */
  readonly body: unknown;
  readonly #init: APIErrorInit;

  constructor(init: APIErrorInit) {
    super(serverMessage(init.body) ?? `The server answered with status ${init.status}`);
    this.#init = init;
    this.status = init.status;
    this.requestId = init.requestId;
    this.attempts = init.attempts;
    this.body = init.body;
  }

  /** Headers of the answer; shown in no inspection, since cookies may be among them. */
  get headers(): Headers {
    return this.#init.headers;
  }

  /** The same as `status`, under the name it has elsewhere. */
  get statusCode(): number {
    return this.status;
  }

  /** The same as `body`, under the name it has elsewhere. */
  get raw(): unknown {
    return this.body;
  }
}

function serverMessage(body: unknown): string | undefined {
  const text = typeof body === 'object' && body !== null && 'message' in body ? body.message : body;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** Platforms hide the code of a fault behind one or two causes. */
function faultCode(fault: unknown): string | undefined {
  const codes = causesOf(fault).map((error) => ('code' in error ? error.code : undefined));
  return codes.find((code) => typeof code === 'string');
}
