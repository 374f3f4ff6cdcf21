import type { Authenticate, Authorization, AuthorizedCall, SecurityRequirements } from './authorization.js';
import { InvalidArgumentError } from './errors.js';
import type { APIKey } from './options.js';
import type { Caller, PreparedRequest } from './request.js';
import type { Transport } from './transport.js';

/** How an API's calls prove who makes them, where one key in one header is not enough; generated. */
export interface SecurityDefinition {
  /** By their names in the API's description. */
  readonly schemes: Readonly<Record<string, SecurityScheme>>;
  /** What calls need that say nothing of their own. */
  readonly required: SecurityRequirements;
}

/** One way to prove who calls. */
export interface SecurityScheme {
  /** Whether the caller has sent it along by hand. */
  isGiven(request: Pick<PreparedRequest, 'headers'>): boolean;
  /** Credentials of the environment; undefined where there are none. */
  environment(): unknown;
  /** What the credentials come to. Throws InvalidArgumentError if they are none. */
  bind(credentials: unknown, caller: Caller): Proof;
  /** Puts what proves it into a request. */
  place(request: PreparedRequest, text: string): void;
}

/** Credentials, ready to be used. */
export interface Proof {
  /** What is sent; notes what else of it is secret. */
  get(request: PreparedRequest, transport: Transport): string | Promise<string>;
  /** Lets go of what was rejected; absent where it could not become anything else. */
  readonly renew?: () => void;
}

/** A scheme, and what proves who calls; nothing where the caller has sent that along by hand. */
interface Bound {
  readonly scheme: SecurityScheme;
  readonly proof: Proof | undefined;
}

type Find = (name: string) => unknown;

/**
 * Authorizes by the first alternative that the caller has all credentials for: those given come before those of the
 * environment. Where credentials are not needed, they are sent if there are any.
 */
export function security({ schemes, required }: SecurityDefinition): Authenticate {
  return (call) => {
    const all = call.spec.security ?? required;
    const alternatives = all.filter((names) => names.length > 0);
    const bindFirst = (find: Find): readonly Bound[] | undefined =>
      alternatives.reduce<readonly Bound[] | undefined>(
        (found, names) => found ?? bindAll(call, pick(schemes, names), find),
        undefined,
      );
    const given: Find = (name) => givenTo(call, name);
    const bound = bindFirst(given) ?? bindFirst((name) => given(name) ?? schemes[name]?.environment());
    if (bound !== undefined) return authorization(bound);
    if (alternatives.length === 0 || alternatives.length < all.length) return undefined;
    throw missing(call, alternatives);
  };
}

type Schemes = readonly (readonly [name: string, scheme: SecurityScheme])[];

function pick(schemes: SecurityDefinition['schemes'], names: readonly string[]): Schemes {
  return names.flatMap((name) => {
    const scheme = schemes[name];
    return scheme === undefined ? [] : [[name, scheme] as const];
  });
}

/** Undefined unless there is something for each of the schemes. */
function bindAll(call: AuthorizedCall, schemes: Schemes, find: Find): readonly Bound[] | undefined {
  const bound = schemes.flatMap(([name, scheme]): Bound[] => {
    if (scheme.isGiven(call)) return [{ scheme, proof: undefined }];
    const credentials = find(name);
    return credentials === undefined ? [] : [{ scheme, proof: scheme.bind(credentials, call.caller) }];
  });
  return bound.length === schemes.length ? bound : undefined;
}

/** Credentials of a scheme: the call's, the client's. A key alone is for every scheme that has none of its own. */
function givenTo({ caller, options }: AuthorizedCall, name: string): unknown {
  return (
    memberOf(options, name) ?? options.apiKey ?? memberOf(caller.options, name) ?? caller.apiKey ?? undefined
  );
}

/** Generated option types add `auth` to the members that are known here. */
function memberOf(options: object, name: string): unknown {
  const { auth } = options as { readonly auth?: Readonly<Record<string, unknown>> };
  return auth !== undefined && Object.hasOwn(auth, name) ? auth[name] : undefined;
}

/** Each attempt starts from the request as it was, so that new credentials take the place of those before. */
function authorization(bound: readonly Bound[]): Authorization {
  let bare: { readonly url: string; readonly cookie: string | undefined } | undefined;
  const proofs = bound.flatMap(({ scheme, proof }) => (proof === undefined ? [] : [{ scheme, proof }]));
  const renewable = proofs.flatMap(({ proof }) => proof.renew ?? []);
  return {
    authorize: async (request, transport) => {
      bare ??= { url: request.url, cookie: request.headers.get('cookie') };
      request.url = bare.url;
      if (bare.cookie === undefined) request.headers.delete('cookie');
      else request.headers.set('cookie', bare.cookie);
      for (const { scheme, proof } of proofs) {
        const text = await proof.get(request, transport);
        request.secrets.push(text);
        scheme.place(request, text);
      }
    },
    ...(renewable.length > 0 && { renew: () => renewable.forEach((renew) => renew()) }),
  };
}

function missing({ caller }: AuthorizedCall, alternatives: SecurityRequirements): InvalidArgumentError {
  const ways = alternatives.map((names) => names.join(' with ')).join(', or ');
  return new InvalidArgumentError(`No credentials: the ${caller.definition.name} client needs ${ways}`);
}

/** Key and options of a client; credentials by scheme are one of its options. */
export function credentials<Options extends object>(
  auth: APIKey | object | undefined,
  options: Options,
): [apiKey: APIKey | undefined, options: Options] {
  return typeof auth === 'object' ? [undefined, { ...options, auth }] : [auth, options];
}
