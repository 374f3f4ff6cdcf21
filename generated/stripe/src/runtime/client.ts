import { platformTransport } from '#transport';
import { RetryBudget } from './budget.js';
import type { APIDefinition, HTTPMethod } from './definition.js';
import { readEnv, variableOf } from './env.js';
import { withExtra } from './extra.js';
import { createLogger } from './logger.js';
import { Observer, type ClientEvents } from './observer.js';
import {
  changedOptions,
  resolveLimits,
  type APIKey,
  type ClientOptions,
  type DerivedOptions,
  type RequestOptions,
} from './options.js';
import { connectLists, pathsIn, type NestedPage } from './nested-lists.js';
import type { Members, PageStyle } from './page-style.js';
import type { PageStep, PageWay } from './page-way.js';
import { makePage, PagePromise, type PageMethods } from './page.js';
import { rawPath } from './path.js';
import { APIPromise, type Call } from './promise.js';
import { followRedirects } from './redirect.js';
import { prepareRequest, type Caller, type RequestContent, type RequestSpec } from './request.js';
import { readResult, type Received } from './response.js';
import { systemBackoff } from './retry.js';
import { send, type Reader, type Sender } from './send.js';
import { withMiddleware } from './transport.js';
import { fetchTransport } from './transport-fetch.js';
import { webResponse } from './web-response.js';

/** Makes the calls of one API. Key and options show in no inspection of the client. */
export class APIClient<
  Options extends ClientOptions = ClientOptions,
  CallOptions extends RequestOptions = RequestOptions,
> {
  readonly #caller: Caller;
  readonly #sender: Sender;

  /** Throws InvalidArgumentError on options that make no sense. A missing key shows at the first call. */
  constructor(definition: APIDefinition, apiKey?: APIKey, options: ClientOptions = {}) {
    resolveLimits(options, {});
    const baseURL = options.baseURL ?? readEnv(variableOf(definition.name, 'BASE_URL'));
    this.#caller = { definition, apiKey, options, baseURL, bases: new Map(), headers: new Map() };
    const { fetch, agent, middleware = [], logger, logLevel } = options;
    const transport = fetch === undefined ? platformTransport(agent) : fetchTransport(fetch);
    this.#sender = {
      definition,
      transport: withMiddleware(followRedirects(transport), middleware),
      backoff: options.backoff ?? systemBackoff,
      budget: new RetryBudget(),
      observer: new Observer(
        createLogger({ logger, level: logLevel, levelEnv: variableOf(definition.name, 'LOG') }),
      ),
    };
  }

  /** Key and options for a client derived from this one: those it was given, with the changes. */
  protected derived(changes: DerivedOptions<Options>): [apiKey: APIKey | undefined, options: Options] {
    const { apiKey, ...options } = changes;
    const { apiKey: given, options: before } = this.#caller;
    return [apiKey ?? given, changedOptions(before as Options, options as Partial<Options>)];
  }

  /**
   * A call of something that the description does not have: with the key, the retries and all else that other calls
   * have. `path` goes on from the base URL.
   */
  request<T = unknown>(
    method: HTTPMethod | Uppercase<HTTPMethod>,
    path: string,
    content?: RequestContent | null,
    options?: CallOptions,
  ): APIPromise<T> {
    const encoding = content?.encoding ?? this.#caller.definition.encoding;
    return this.call<T>(
      {
        ...content,
        ...(encoding && { encoding }),
        method: method.toLowerCase() as HTTPMethod,
        path: rawPath(path),
      },
      options,
    );
  }

  /** A call that generated code describes; nothing is sent, nor checked, before its outcome is asked for. */
  call<T>(spec: RequestSpec, options: RequestOptions = {}): APIPromise<T> {
    return new APIPromise<T>(
      this.#call(spec, options, (answer) => this.#connect(answer as T, spec, options)),
    );
  }

  /** The same for one page of a list. */
  callPage<T, P extends AsyncIterable<T>>(
    spec: RequestSpec,
    style: PageStyle | PageWay,
    options: RequestOptions = {},
  ): PagePromise<T, P> {
    const make = (answer: unknown) => {
      const query = { ...(withExtra(spec.query, options.extra?.query) as Members) };
      const others = { ...options, extra: { body: options.extra?.body } };
      const load = ({ query, path, way }: PageStep) =>
        this.callPage<T, P>({ ...spec, query, path: path?.(spec.path) ?? spec.path }, way ?? style, others);
      return this.#connect(makePage<T, P>(answer, { style, query, load }), spec, options);
    };
    return new PagePromise<T, P>(this.#call(spec, options, make));
  }

  /**
   * Lets the lists in parsed JSON that came another way, in a webhook's event or out of a cache, fetch their next
   * pages. Returns the value itself.
   */
  connect<T>(value: T, options?: CallOptions): T {
    return this.#connect(value, { method: 'get', lists: true }, options ?? {});
  }

  /** Calls the listener at each such event, until the function that is returned is called. */
  on<E extends keyof ClientEvents>(event: E, listener: (event: ClientEvents[E]) => void): () => void {
    return this.#sender.observer.on(event, listener);
  }

  #connect<T>(answer: T, spec: Omit<RequestSpec, 'path'>, options: RequestOptions): T {
    const { lists: styles, expand: parameter = '' } = this.#caller.definition;
    if (styles === undefined) return answer;
    const expand = pathsIn(spec.method === 'get' ? spec.query : spec.body, parameter);
    if (spec.lists !== true && expand.length === 0) return answer;
    // What was meant for one request is not meant for others.
    const { idempotencyKey, extra, ...others } = options;
    const load = ({ path, style, query, expand: paths, codec }: NestedPage) => {
      const all = paths.length === 0 ? query : { ...query, [parameter]: paths };
      const spec: RequestSpec = { method: 'get', path, query: all, lists: true, ...codec };
      return this.callPage<unknown, PageMethods<unknown>>(spec, style, others);
    };
    connectLists(answer, { styles, expand, load });
    return answer;
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
