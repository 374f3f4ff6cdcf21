import type { APIDefinition } from './definition.js';
import { resolveLimits, type ClientOptions, type RequestOptions } from './options.js';
import type { Members, PageStyle } from './page-style.js';
import { makePage, PagePromise, type PageMethods } from './page.js';
import { APIPromise, type Call } from './promise.js';
import { prepareRequest, type Caller, type RequestSpec } from './request.js';
import { readResult } from './response.js';
import { systemBackoff } from './retry.js';
import { send, type Reader, type Sender } from './send.js';
import { fetchTransport } from './transport.js';

/** Makes the calls of one API. Key and options show in no inspection of the client. */
export class APIClient {
  readonly #caller: Caller;
  readonly #sender: Sender;

  /** Throws InvalidArgumentError on options that make no sense. A missing key shows at the first call. */
  constructor(definition: APIDefinition, apiKey?: string, options: ClientOptions = {}) {
    resolveLimits(options, {});
    this.#caller = { definition, apiKey, options };
    this.#sender = {
      definition,
      transport: fetchTransport(options.fetch),
      backoff: options.backoff ?? systemBackoff,
    };
  }

  /** The key as it was given, for a client derived from this one. */
  protected get apiKey(): string | undefined {
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

  #call<T>(spec: RequestSpec, options: RequestOptions, make: (answer: unknown) => T): Call<T> {
    const run = async <R>(reader: Reader<R>) =>
      send(this.#sender, prepareRequest(this.#caller, spec, options), reader);
    return {
      read: () =>
        run({
          streams: false,
          read: async (response, info) => ({
            data: make(await readResult(response, spec.accept ?? 'json', info)),
            response: info,
          }),
        }),
      stream: () => run({ streams: true, read: (response) => Promise.resolve(response) }),
    };
  }
}
