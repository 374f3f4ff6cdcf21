import { platformTransport } from '#transport';
import { RetryBudget } from './budget.js';
import type { APIDefinition } from './definition.js';
import { createLogger } from './logger.js';
import { Observer, levelVariable, type ClientEvents } from './observer.js';
import { resolveLimits, type APIKey, type ClientOptions, type RequestOptions } from './options.js';
import type { Members, PageStyle } from './page-style.js';
import { makePage, PagePromise, type PageMethods } from './page.js';
import { APIPromise, type Call } from './promise.js';
import { followRedirects } from './redirect.js';
import { prepareRequest, type Caller, type RequestSpec } from './request.js';
import { readResult, type Received } from './response.js';
import { systemBackoff } from './retry.js';
import { send, type Reader, type Sender } from './send.js';
import { withMiddleware } from './transport.js';
import { fetchTransport } from './transport-fetch.js';
import { webResponse } from './web-response.js';

/** Makes the calls of one API. Key and options show in no inspection of the client. */
export class APIClient {
  readonly #caller: Caller;
  readonly #sender: Sender;

  /** Throws InvalidArgumentError on options that make no sense. A missing key shows at the first call. */
  constructor(definition: APIDefinition, apiKey?: APIKey, options: ClientOptions = {}) {
    resolveLimits(options, {});
    this.#caller = { definition, apiKey, options, bases: new Map(), headers: new Map() };
    const { fetch, agent, middleware = [], logger, logLevel } = options;
    const transport = fetch === undefined ? platformTransport(agent) : fetchTransport(fetch);
    this.#sender = {
      definition,
      transport: withMiddleware(followRedirects(transport), middleware),
      backoff: options.backoff ?? systemBackoff,
      budget: new RetryBudget(),
      observer: new Observer(
        createLogger({ logger, level: logLevel, levelEnv: levelVariable(definition.name) }),
      ),
    };
  }

  /** The key as it was given, for a client derived from this one. */
  protected get apiKey(): APIKey | undefined {
    return this.#caller.apiKey;
  }

  /** The options as they were given, for a client derived from this one. */
  protected get options(): ClientOptions {
    return this.#caller.options;
  }

  /** A call; nothing is sent, nor checked, before its outcome is asked for. */
  request<T>(spec: RequestSpec, options: RequestOptions = {}): APIPromise<T> {
    return new APIPromise<T>(this.#call(spec, options, (answer) => answer as T));
  }

  /** A call for one page of a list. */
  requestPage<T, P extends PageMethods<T>>(
    spec: RequestSpec,
    style: PageStyle,
    options: RequestOptions = {},
  ): PagePromise<T, P> {
    const query = { ...spec.query } as Members;
    const load = (next: Members) => this.requestPage<T, P>({ ...spec, query: next }, style, options);
    return new PagePromise<T, P>(
      this.#call(spec, options, (answer) => makePage<T, P>(answer, { style, query, load })),
    );
  }

  /** Calls the listener at each such event, until the function that is returned is called. */
  on<E extends keyof ClientEvents>(event: E, listener: (event: ClientEvents[E]) => void): () => void {
    return this.#sender.observer.on(event, listener);
  }

  #call<T>(spec: RequestSpec, options: RequestOptions, make: (answer: unknown) => T): Call<T> {
    const run = async <R>(reader: Reader<R>) =>
      send(this.#sender, prepareRequest(this.#caller, spec, options), reader);
    return {
      read: () =>
        run({
          streams: spec.open !== undefined,
          read: async (received, { release }) => ({
            data: make(await readOrOpen(spec, received, release)),
            response: received.info,
          }),
        }),
      stream: () =>
        run({
          streams: true,
          read: ({ answer }, { release }) => Promise.resolve(webResponse(answer, release)),
        }),
    };
  }
}

function readOrOpen(spec: RequestSpec, received: Received, release: () => void): unknown {
  const { open, parse = JSON.parse } = spec;
  return open === undefined ? readResult(received, spec) : open({ received, parse, release });
}
