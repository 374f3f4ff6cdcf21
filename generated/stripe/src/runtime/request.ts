import type { BodyEncoding, EncodedBody, WireBody } from './body.js';
import type { APIDefinition, ChooseServer, HTTPMethod } from './definition.js';
import { InvalidArgumentError } from './errors.js';
import type { withExtra } from './extra.js';
import { encodeForm } from './form.js';
import type { HeaderMap, HeaderValues, MakeHeaders } from './headers.js';
import { keyOf, providedKey, secretsIn } from './auth.js';
import type { Authorization, SecurityRequirements } from './authorization.js';
import { callHeaders } from './call-headers.js';
import { isReplayable } from './idempotency.js';
import type { LiteClient } from './lite-client.js';
import {
  resolveLimits,
  type APIKey,
  type ClientOptions,
  type Limits,
  type RequestOptions,
} from './options.js';
import type { BasedPath } from './path.js';
import type { Received } from './response.js';
import type { Repeat, RetryPolicy } from './retry.js';

/** What a call holds besides its route. */
export interface RequestContent {
  /** Parameters of the query. */
  readonly query?: object | null | undefined;
  /** Sent unless null or undefined. */
  readonly body?: unknown;
  /** By name, where the client knows it. Default `form`. */
  readonly encoding?: BodyEncoding | EncodeBody;
  /** `null` removes a header. */
  readonly headers?: HeaderValues;
  /** Base URL where it is not the API's own, or what finds it by the options of the call. */
  readonly server?: string | ChooseServer;
  /** What the answer is made into: parsed JSON, a `Blob`, a string or a stream of events. Default `json`. */
  readonly accept?: ResponseKind;
  /** What is asked for, where that is not the usual one for `accept`. */
  readonly mediaType?: string;
  /** Reads JSON where `JSON.parse` would not do. */
  readonly parse?: Parse;
  /** Makes what is sent of what the caller gave, where that is not the same. */
  readonly encode?: Encode;
  /** Makes a stream of the answer instead of reading it, and then `accept` is only what is asked for. */
  readonly open?: OpenStream;
}

/** Makes a value of a text, or throws. */
export type Parse = (text: string) => unknown;

/** What a call holds that is sent. */
export type Outgoing = Pick<RequestSpec, 'query' | 'body' | 'headers'>;

/** Makes what is sent of what the caller gave, or throws InvalidArgumentError. */
export type Encode = (given: Outgoing) => Outgoing;

/** One call of the API, as generated code or a caller writes it. */
export interface RequestSpec extends Omit<RequestContent, 'headers'> {
  /** Name of the operation in the API's description. */
  readonly id?: string;
  readonly method: HTTPMethod;
  /** From the base URL on; a string starts with `/` and is sent as it is. */
  readonly path: BasedPath | string;
  /** Writes the query where `encodeForm` would not do. */
  readonly writeQuery?: (query: object) => string;
  /** Writes headers that are not text; after `headers`. */
  readonly makeHeaders?: MakeHeaders;
  /** What the call needs to be authorized, where that is not what others need. */
  readonly security?: SecurityRequirements;
  /** Dates are for `encode` to make texts of. */
  readonly headers?: Readonly<Record<string, HeaderValues[string] | Date>> | undefined;
  /** Lets the lists in the answer go on, also where nothing is expanded. */
  readonly lists?: ConnectLists;
}

/** What is shown of a fault: a copy of it without the secrets that are given. */
export type ShowFault = (fault: Error, secrets: readonly string[]) => Error;

/** Adds parameters to others. */
export type Extend = typeof withExtra;

/** Puts a body on the wire. Throws InvalidArgumentError when it has no such form. */
export type EncodeBody = (body: unknown) => EncodedBody;

/** The same for encodings by name. */
export type EncodeNamed = (body: unknown, encoding: BodyEncoding) => EncodedBody;

/** The call that an answer came from. */
export interface Answered {
  readonly client: LiteClient;
  readonly definition: APIDefinition;
  readonly spec: Omit<RequestSpec, 'path'>;
  readonly options: RequestOptions;
}

/** Gives the lists inside an answer the methods of pages. */
export type ConnectLists = (answer: unknown, from: Answered) => void;

/** A successful answer that is about to be read as a stream. */
export interface Opening {
  readonly received: Received;
  readonly parse: Parse;
  /** To be called when nothing is left to be read. */
  readonly release: () => void;
}

/** Makes a stream of an answer, or throws DecodeError; only operations that need one bring it into a bundle. */
export type OpenStream = (opening: Opening) => unknown;

/** What an answer is made into. */
export type ResponseKind = 'json' | 'binary' | 'text' | 'events';

/** What of requests depends on the class of the client. */
export interface CallerParts {
  /** Encodings of bodies by name; an operation brings along its own. Default: forms. */
  readonly encode: EncodeNamed;
  /** Default: without the key. */
  readonly showFault: ShowFault;
  readonly extend?: Extend;
}

/** Who calls: the parts of a client that requests depend on. */
export interface Caller extends CallerParts {
  readonly definition: APIDefinition;
  readonly apiKey: APIKey | undefined;
  readonly options: ClientOptions;
  /** Base URLs that were checked, as they are used. */
  readonly bases: Map<string, string>;
  /** Headers that many calls have in common, by what they depend on. */
  readonly headers: Map<string, HeaderMap>;
}

/** A call with all decisions made, the same for all its attempts but for credentials that are got on the way. */
export interface PreparedRequest {
  readonly operation: string | undefined;
  /** When the call began, by the clock of `performance`. */
  readonly started: number;
  readonly method: string;
  /** Holds credentials if they travel there. */
  url: string;
  readonly headers: HeaderMap;
  readonly body: WireBody | undefined;
  readonly repeat: Repeat;
  readonly policies: readonly RetryPolicy[];
  readonly limits: Limits;
  /** Asked for credentials before each attempt. */
  readonly authorization: Authorization | undefined;
  /** Never to be shown. */
  readonly secrets: string[];
  readonly showFault: ShowFault;
}

/** Checks and encodes a call. Throws InvalidArgumentError on whatever cannot be sent. */
export function prepareRequest(caller: Caller, given: RequestSpec, options: RequestOptions): PreparedRequest {
  const spec = given.encode === undefined ? given : { ...given, ...given.encode(given) };
  const { auth, authenticate, idempotency } = caller.definition;
  const limits = resolveLimits(caller.options, options);
  const body = extended(caller, spec.body, options.extra?.body);
  const encoded = body == null ? undefined : encode(caller, spec, body);
  const key = keyOf(caller, options);
  const headers = callHeaders(caller, { spec, options, key, contentType: encoded?.contentType });
  return {
    operation: spec.id,
    started: performance.now(),
    method: spec.method.toUpperCase(),
    url: requestURL(caller, spec, options),
    headers,
    body: encoded?.body,
    repeat: repeatOf(encoded?.body, isReplayable(headers, spec.method, idempotency)),
    policies: [caller.options.retry, options.retry].filter((policy) => policy !== undefined),
    limits,
    authorization:
      auth === undefined
        ? authenticate?.({ caller, spec, options, headers })
        : providedKey(headers, auth, key),
    secrets: auth !== undefined && typeof key === 'string' ? secretsIn(key, headers, auth) : [],
    showFault: caller.showFault,
  };
}

function encode({ encode: named }: Caller, { encoding = 'form' }: RequestSpec, body: unknown): EncodedBody {
  return typeof encoding === 'function' ? encoding(body) : named(body, encoding);
}

/** What has been read from a stream cannot be read again. */
function repeatOf(body: WireBody | undefined, replayable: boolean): Repeat {
  if (typeof body === 'object' && Symbol.asyncIterator in body) return 'never';
  return replayable ? 'always' : 'unsent';
}

function extended<T>({ extend }: Caller, params: T, extra: object | undefined): T | object {
  if (extra === undefined) return params;
  if (extend === undefined) throw new InvalidArgumentError('extra needs the whole client');
  return extend(params, extra);
}

function requestURL(caller: Caller, spec: RequestSpec, options: RequestOptions): string {
  const { bases } = caller;
  const given = caller.options.baseURL ?? serverURL(caller, spec, options);
  const base = bases.get(given) ?? checkedBase(given);
  bases.set(given, base);
  const path = typeof spec.path === 'string' ? spec.path : spec.path(base);
  // Anything else could become part of the host's name.
  if (!path.startsWith('/')) throw new InvalidArgumentError('A path must start with /');
  const params = extended(caller, spec.query, options.extra?.query);
  const query = params == null ? '' : (spec.writeQuery ?? encodeForm)(params);
  return query === '' ? base + path : `${base}${path}${path.includes('?') ? '&' : '?'}${query}`;
}

function serverURL(
  { definition, options: own }: Caller,
  { server }: RequestSpec,
  options: RequestOptions,
): string {
  const [found, decide] = server === undefined ? [definition.server, own] : [server, options];
  return typeof found === 'string' ? found : found(decide);
}

function checkedBase(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  const usable =
    url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !/[?#]/.test(base);
  if (usable) return base.replace(/\/+$/, '');
  throw new InvalidArgumentError('baseURL must be an http(s) URL without credentials, query or fragment');
}
