import { platformTransport } from '#transport';
import { RetryBudget } from './budget.js';
import type { APIDefinition } from './definition.js';
import { readEnv, variableOf } from './env.js';
import { formBody } from './form.js';
import type { Observer } from './observer.js';
import { resolveLimits, type APIKey, type ClientOptions, type RequestOptions } from './options.js';
import { APIPromise, type Call } from './promise.js';
import {
  prepareRequest,
  type Caller,
  type ConnectLists,
  type EncodeNamed,
  type RequestSpec,
  type ShowFault,
} from './request.js';
import { readResult, type Received } from './response.js';
import { systemBackoff } from './retry.js';
import { send, type Reader, type Sender } from './send.js';
import { withMiddleware, type Transport } from './transport.js';
import { webResponse } from './web-response.js';
import { withoutSecrets } from './without-secrets.js';

/** Options of a client that makes calls and does nothing else. */
export type LiteOptions<Options extends ClientOptions = ClientOptions> = Omit<
  Options,
  'fetch' | 'logger' | 'logLevel'
>;

/** What a client can do besides making calls: a bundle holds what the class of the client hands in. */
export interface ClientParts {
  /** Default: that of the platform, which follows no redirect. */
  readonly transport?: Transport;
  readonly observer?: Observer;
  /** Lets lists go on where the operation does not bring that along. */
  readonly connectLists?: ConnectLists;
  /** Encodings of bodies by name; an operation brings along its own. Default: forms. */
  readonly encode?: EncodeNamed;
  /** Default: without the key. */
  readonly showFault?: ShowFault;
}

/** Makes the calls of one API, and that alone. Key and options show in no inspection of it. */
export class LiteClient<CallOptions extends RequestOptions = RequestOptions> {
  readonly #caller: Caller;
  readonly #sender: Sender;
  readonly #connectLists: ConnectLists | undefined;

  /** Throws InvalidArgumentError on options that make no sense. A missing key shows at the first call. */
  constructor(
    definition: APIDefinition,
    apiKey?: APIKey,
    options: LiteOptions = {},
    parts: ClientParts = {},
  ) {
    resolveLimits(options, {});
    const { agent, backoff = systemBackoff, middleware = [] } = options;
    const { transport = platformTransport(agent), encode = formBody, showFault = withoutSecrets } = parts;
    const baseURL = options.baseURL ?? readEnv(variableOf(definition.name, 'BASE_URL'));
    this.#caller = {
      definition,
      apiKey,
      options,
      baseURL,
      encode,
      showFault,
      bases: new Map(),
      headers: new Map(),
    };
    this.#connectLists = parts.connectLists;
    this.#sender = {
      definition,
      transport: withMiddleware(transport, middleware),
      backoff,
      budget: new RetryBudget(),
      observer: parts.observer,
    };
  }

  /** A call that generated code describes; nothing is sent, nor checked, before its outcome is asked for. */
  call<T>(spec: RequestSpec, options: CallOptions = {} as CallOptions): APIPromise<T> {
    return new APIPromise<T>(this.prepare(spec, options, (answer) => answer as T));
  }

  /** The same for a promise of one's own; `make` makes the result of what was read. */
  prepare<T>(spec: RequestSpec, options: RequestOptions, make: (answer: unknown) => T): Call<T> {
    const run = async <R>(reader: Reader<R>) =>
      send(this.#sender, prepareRequest(this.#caller, spec, options), reader);
    const connect = spec.lists ?? this.#connectLists;
    const { definition } = this.#caller;
    return {
      read: () =>
        run({
          streams: spec.open !== undefined,
          read: async (received, { release }) => {
            const data = make(await readOrOpen(spec, received, release));
            connect?.(data, { client: this, definition, spec, options });
            return { data, response: received.info };
          },
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
