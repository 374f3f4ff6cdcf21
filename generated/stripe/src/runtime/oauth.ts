import { readEnv } from './env.js';
import { InvalidArgumentError } from './errors.js';
import type { Caller } from './request.js';
import type { Proof, SecurityScheme } from './security.js';
import { headerKey, keyProof } from './security-schemes.js';
import { discoverEndpoint, requestToken, type Asking, type Token } from './token-request.js';

/** What a token is asked for with: the client credentials of OAuth 2. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Default: all that operations of the API ask for. */
  readonly scopes?: readonly string[];
  /** Where id and secret stand in the request for a token: HTTP Basic or its body. Default `header`. */
  readonly sendIn?: 'header' | 'body';
  /** Where tokens are to be had, whole. Default: what the description says, below `baseURL` if that is set. */
  readonly tokenUrl?: string;
}

/** How an API gives tokens out; generated. */
export interface OAuthSettings {
  readonly tokenUrl?: string;
  /** Of OpenID Connect: says where tokens are to be had. */
  readonly discoveryUrl?: string;
  readonly scopes: readonly string[];
  /** Variable of the environment with a token; those of client credentials begin with it. */
  readonly env: string;
}

/**
 * A bearer token: the caller's own, or one that is fetched with client credentials when it is first needed, shared by
 * all calls that have the same credentials, and fetched anew before it expires and once after each 401.
 */
export function oauth(settings: OAuthSettings): SecurityScheme {
  const sources = new WeakMap<ClientCredentials, Map<string, TokenSource>>();
  const environment = clientOfEnvironment(settings.env);
  return {
    ...headerKey({ name: 'Authorization', prefix: 'Bearer ' }),
    environment: () => readEnv(settings.env) ?? environment(),
    bind: (credentials, caller) => {
      if (!isClient(credentials)) return keyProof(credentials);
      const known = sources.get(credentials) ?? new Map<string, TokenSource>();
      sources.set(credentials, known);
      const base = caller.options.baseURL ?? '';
      const source = known.get(base) ?? new TokenSource(settings, credentials, caller);
      known.set(base, source);
      return source.proof();
    },
  };
}

/** The latest token of one client. */
class TokenSource {
  readonly #settings: OAuthSettings;
  readonly #credentials: ClientCredentials;
  readonly #caller: Caller;
  #endpoint: string | undefined;
  #token: Token | undefined;
  #pending: Promise<Token> | undefined;

  constructor(settings: OAuthSettings, credentials: ClientCredentials, caller: Caller) {
    this.#settings = settings;
    this.#credentials = credentials;
    this.#caller = caller;
    this.#endpoint = credentials.tokenUrl ?? (settings.tokenUrl && placed(settings.tokenUrl, caller));
  }

  proof(): Proof {
    let used: Token | undefined;
    return {
      get: async (request, transport) => {
        request.secrets.push(this.#credentials.clientSecret);
        used = await this.#current({ request, transport, definition: this.#caller.definition });
        return used.text;
      },
      // Another call may have fetched a new one already.
      renew: () => {
        if (this.#token === used) this.#token = undefined;
      },
    };
  }

  #current(asking: Asking): Promise<Token> {
    if (this.#token !== undefined && performance.now() < this.#token.expires)
      return Promise.resolve(this.#token);
    this.#pending ??= this.#fetch(asking).finally(() => (this.#pending = undefined));
    return this.#pending;
  }

  async #fetch(asking: Asking): Promise<Token> {
    this.#endpoint ??= await this.#discover(asking);
    const scopes = this.#credentials.scopes ?? this.#settings.scopes;
    return (this.#token = await requestToken(asking, this.#endpoint, { ...this.#credentials, scopes }));
  }

  async #discover(asking: Asking): Promise<string> {
    const { discoveryUrl = '' } = this.#settings;
    return placed(await discoverEndpoint(asking, placed(discoveryUrl, this.#caller)), this.#caller);
  }
}

/** As the description has it, but on the host that takes all requests where there is one. */
function placed(url: string, { definition, options }: Caller): string {
  const { baseURL } = options;
  const { server } = definition;
  const own = typeof server === 'function' ? server(options) : server;
  const base = [own, baseURL ?? ''].find((each) => URL.canParse(url, each));
  if (base === undefined)
    throw new InvalidArgumentError(`${JSON.stringify(url)} is no URL to get a token from`);
  const { href, pathname, search } = new URL(url, base);
  return baseURL === undefined ? href : `${baseURL.replace(/\/+$/, '')}${pathname}${search}`;
}

/** The same object as long as the values are the same: tokens are kept by it. */
function clientOfEnvironment(env: string): () => ClientCredentials | undefined {
  let known: ClientCredentials | undefined;
  return () => {
    const [clientId, clientSecret] = [readEnv(`${env}_CLIENT_ID`), readEnv(`${env}_CLIENT_SECRET`)];
    if (clientId === undefined || clientSecret === undefined) return undefined;
    if (known?.clientId !== clientId || known.clientSecret !== clientSecret)
      known = { clientId, clientSecret };
    return known;
  };
}

function isClient(credentials: unknown): credentials is ClientCredentials {
  return typeof credentials === 'object' && credentials !== null && 'clientId' in credentials;
}
