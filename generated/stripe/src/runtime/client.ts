import { platformTransport } from '#transport';
import { encodeBody } from './body.js';
import type { APIDefinition, HTTPMethod } from './definition.js';
import { variableOf } from './env.js';
import { withExtra } from './extra.js';
import { LiteClient } from './lite-client.js';
import { createLogger } from './logger.js';
import { connectAnswer } from './nested-lists.js';
import { Observer, type ClientEvents } from './observer.js';
import {
  changedOptions,
  type APIKey,
  type ClientOptions,
  type DerivedOptions,
  type RequestOptions,
} from './options.js';
import { rawPath } from './path.js';
import type { APIPromise } from './promise.js';
import { redactError } from './redact-value.js';
import { followRedirects } from './redirect.js';
import type { RequestContent } from './request.js';
import { fetchTransport } from './transport-fetch.js';
import { webResponse } from './web-response.js';

/** Makes the calls of one API, tells what happens, and calls what the description does not have too. */
export class APIClient<
  Options extends ClientOptions = ClientOptions,
  CallOptions extends RequestOptions = RequestOptions,
> extends LiteClient<CallOptions> {
  readonly #definition: APIDefinition;
  readonly #given: readonly [apiKey: APIKey | undefined, options: ClientOptions];
  readonly #observer: Observer;

  /** Throws InvalidArgumentError on options that make no sense. A missing key shows at the first call. */
  constructor(definition: APIDefinition, apiKey?: APIKey, options: ClientOptions = {}) {
    const { fetch, agent, logger, logLevel: level } = options;
    const observer = new Observer(
      createLogger({ logger, level, levelEnv: variableOf(definition.name, 'LOG') }),
    );
    super(definition, apiKey, options, {
      transport: followRedirects(fetch === undefined ? platformTransport(agent) : fetchTransport(fetch)),
      observer,
      connectLists: connectAnswer,
      encode: encodeBody,
      showFault: redactError,
      extend: withExtra,
      webResponse,
    });
    this.#definition = definition;
    this.#given = [apiKey, options];
    this.#observer = observer;
  }

  /** Key and options for a client derived from this one: those it was given, with the changes. */
  protected derived(changes: DerivedOptions<Options>): [apiKey: APIKey | undefined, options: Options] {
    const { apiKey, ...options } = changes;
    const [given, before] = this.#given;
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
    const encoding = content?.encoding ?? this.#definition.encoding;
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

  /**
   * Lets the lists in parsed JSON that came another way, in a webhook's event or out of a cache, fetch their next
   * pages. Returns the value itself.
   */
  connect<T>(value: T, options?: CallOptions): T {
    const spec = { method: 'get', lists: connectAnswer } as const;
    connectAnswer(value, { client: this, definition: this.#definition, spec, options: options ?? {} });
    return value;
  }

  /** Calls the listener at each such event, until the function that is returned is called. */
  on<E extends keyof ClientEvents>(event: E, listener: (event: ClientEvents[E]) => void): () => void {
    return this.#observer.on(event, listener);
  }
}
