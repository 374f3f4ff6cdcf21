import type { ResponseInfo } from './errors.js';
import type { HeaderMap } from './headers.js';
import type { ClientLogger, LogEntry, LogSeverity } from './logger.js';
import { redactHeaders, redactURL } from './redact.js';
import type { PreparedRequest } from './request.js';

/** An attempt is about to be sent. No event holds a key. */
export interface RequestEvent {
  /** Name of the operation in the API's description; undefined for requests written by hand. */
  readonly operation: string | undefined;
  /** In capitals. */
  readonly method: string;
  /** Without secrets. */
  readonly url: string;
  /** Number of the attempt, from 1 on. */
  readonly attempt: number;
}

/** The headers of an answer have arrived, of a failure too. */
export interface ResponseEvent extends RequestEvent {
  /** Status of the answer. */
  readonly status: number;
  /** Name the server gave the request. */
  readonly requestId: string | undefined;
  /** Since the attempt was sent. */
  readonly milliseconds: number;
}

/** An attempt failed and another one follows. */
export interface RetryEvent extends RequestEvent {
  /** Why the attempt failed. */
  readonly error: Error;
  /** Milliseconds until then. */
  readonly delay: number;
}

/** What a client tells, by name. */
export interface ClientEvents {
  /** Before each attempt. */
  readonly request: RequestEvent;
  /** After the headers of each answer. */
  readonly response: ResponseEvent;
  /** After an attempt that another one follows. */
  readonly retry: RetryEvent;
}

type Listeners = { readonly [E in keyof ClientEvents]: Set<(event: ClientEvents[E]) => void> };

/** Tells listeners and the log what a client does. */
export class Observer {
  readonly #logger: ClientLogger;
  readonly #listeners: Listeners = { request: new Set(), response: new Set(), retry: new Set() };

  constructor(logger: ClientLogger) {
    this.#logger = logger;
  }

  on<E extends keyof ClientEvents>(name: E, listener: (event: ClientEvents[E]) => void): () => void {
    // Of its own, so that a listener may be there twice.
    const own = (event: ClientEvents[E]) => listener(event);
    this.#listeners[name].add(own);
    return () => void this.#listeners[name].delete(own);
  }

  request(request: PreparedRequest, { number, headers }: { number: number; headers: HeaderMap }): void {
    this.#tell('request', () => eventOf(request, number));
    this.#log('debug', request, () => ({
      message: `${request.method} ${shownURL(request)}, attempt ${number}`,
      details: { operation: request.operation, headers: redactHeaders(headers, request.secrets) },
    }));
  }

  response(
    request: PreparedRequest,
    { number, info, milliseconds }: { number: number; info: ResponseInfo; milliseconds: number },
  ): void {
    const { status, requestId } = info;
    this.#tell('response', () => ({ ...eventOf(request, number), status, requestId, milliseconds }));
    this.#log('debug', request, () => ({
      message: `${status} for ${request.method} ${shownURL(request)} after ${Math.round(milliseconds)} ms`,
      details: {
        operation: request.operation,
        requestId,
        headers: redactHeaders(info.headers, request.secrets),
      },
    }));
  }

  retry(
    request: PreparedRequest,
    { number, error, delay }: { number: number; error: Error; delay: number },
  ): void {
    this.#tell('retry', () => ({ ...eventOf(request, number), error, delay }));
    this.#log('info', request, () => ({
      message: `Trying ${request.method} ${shownURL(request)} again in ${Math.round(delay)} ms`,
      details: { operation: request.operation, attempt: number, error },
    }));
  }

  #tell<E extends keyof ClientEvents>(name: E, make: () => ClientEvents[E]): void {
    const listeners = this.#listeners[name];
    if (listeners.size === 0) return;
    const event = make();
    for (const listener of [...listeners]) this.#call(listener, event);
  }

  /** A listener that fails is no reason for a call to fail. */
  #call<T>(listener: (event: T) => void, event: T): void {
    try {
      listener(event);
    } catch (error) {
      this.#logger.log('error', () => ({ message: 'A listener failed', details: { error } }));
    }
  }

  #log(severity: LogSeverity, { secrets }: PreparedRequest, entry: () => LogEntry): void {
    if (this.#logger.level !== 'off') this.#logger.log(severity, entry, secrets);
  }
}

function eventOf(request: PreparedRequest, attempt: number): RequestEvent {
  const { operation, method } = request;
  return { operation, method, url: shownURL(request), attempt };
}

function shownURL({ url, secrets }: PreparedRequest): string {
  return redactURL(url, secrets);
}
