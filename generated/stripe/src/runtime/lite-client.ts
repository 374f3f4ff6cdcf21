import { RetryBudget } from './budget.js';
import type { APIDefinition } from './definition.js';
import { readEnv, variableOf } from './env.js';
import { formBody } from './form.js';
import { resolveLimits, type APIKey, type ClientOptions, type RequestOptions } from './options.js';
import { APIPromise, type Call } from './promise.js';
import { prepareRequest, type CallerParts, type ConnectLists, type RequestSpec } from './request.js';
import { readResult, type Received } from './response.js';
import { systemBackoff } from './retry.js';
import { send, type Reader, type Sender, type SenderParts } from './send.js';
import { withMiddleware } from './transport.js';
import { fetchTransport, globalFetch } from './transport-fetch.js';
import type { webResponse } from './web-response.js';
import { withoutSecrets } from './without-secrets.js';

/** Options of a client that makes calls and does nothing else. */
export type LiteOptions<Options extends ClientOptions = ClientOptions> = Omit<
  Options,
  'agent' | 'logger' | 'logLevel'
>;

/** What a client can do besides making calls: a bundle holds what the class of the client hands in. */
export interface ClientParts extends Partial<CallerParts>, Partial<SenderParts> {
  /** Lets lists go on where the operation does not bring that along. */
  readonly connectLists?: ConnectLists;
  /** Makes the answer that `asResponse()` gives. */
  readonly webResponse?: typeof webResponse;
}

/** Makes the calls of one API, and that alone. Key and options show in no inspection of it. */
export class LiteClient<CallOptions extends RequestOptions = RequestOptions> {
  readonly #sender: Sender & ClientParts;

  /** Throws InvalidArgumentError on options that make no sense. A missing key shows at the first call. */
  constructor(
    definition: APIDefinition,
    apiKey?: APIKey,
    options: LiteOptions = {},
    parts: ClientParts = {},
  ) {
    resolveLimits(options, {});
    const baseURL = options.baseURL ?? readEnv(variableOf(definition.name, 'BASE_URL'));
    const { fetch = globalFetch, backoff = systemBackoff, middleware = [] } = options;
    this.#sender = {
      encode: formBody,
      showFault: withoutSecrets,
      ...parts,
      definition,
      apiKey,
      options: { ...options, baseURL },
      backoff,
      bases: new Map(),
      headers: new Map(),
      budget: new RetryBudget(),
      transport: withMiddleware(parts.transport ?? fetchTransport(fetch), middleware),
    };
  }

  /** A call that generated code describes; nothing is sent, nor checked, before its outcome is asked for. */
  call<T>(spec: RequestSpec, options: CallOptions = {} as CallOptions): APIPromise<T> {
    return new APIPromise<T>(this.prepare(spec, options, (answer) => answer as T));
  }

  /** The same for a promise of one's own; `make` makes the result of what was read. */
  prepare<T>(spec: RequestSpec, options: RequestOptions, make: (answer: unknown) => T): Call<T> {
    const sender = this.#sender;
    const { definition, connectLists, webResponse } = sender;
    const connect = spec.lists ?? connectLists;
    const run = <R>(reader: Reader<R>) => send(sender, () => prepareRequest(sender, spec, options), reader);
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
      stream:
        webResponse &&
        (() =>
          run({
            streams: true,
            read: ({ answer }, { release }) => Promise.resolve(webResponse(answer, release)),
          })),
    };
  }
}

function readOrOpen(spec: RequestSpec, received: Received, release: () => void): unknown {
  const { open, parse = JSON.parse } = spec;
  return open === undefined ? readResult(received, spec) : open({ received, parse, release });
}
