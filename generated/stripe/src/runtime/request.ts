import { encodeBody, type BodyEncoding, type WireBody } from './body.js';
import type { APIDefinition, HTTPMethod } from './definition.js';
import { InvalidArgumentError } from './errors.js';
import { encodeForm } from './form.js';
import type { HeaderValues } from './headers.js';
import { callHeaders, keyOf } from './call-headers.js';
import { isReplayable } from './idempotency.js';
import { resolveLimits, type ClientOptions, type Limits, type RequestOptions } from './options.js';
import type { Path } from './path.js';

/** One call of the API, as generated code or a caller writes it. */
export interface RequestSpec {
  readonly method: HTTPMethod;
  /** From the base URL on; a string starts with `/` and is sent as it is. */
  readonly path: Path | string;
  readonly query?: object | null | undefined;
  /** Sent unless null or undefined. */
  readonly body?: unknown;
  /** Default `form`. */
  readonly encoding?: BodyEncoding;
  readonly headers?: HeaderValues;
  /** Base URL where it is not the API's own. */
  readonly server?: string;
  /** What the answer is made into: parsed JSON, a `Blob` or a string. Default `json`. */
  readonly accept?: ResponseKind;
}

/** What an answer is made into. */
export type ResponseKind = 'json' | 'binary' | 'text';

/** Who calls: the parts of a client that requests depend on. */
export interface Caller {
  readonly definition: APIDefinition;
  readonly apiKey: string | undefined;
  readonly options: ClientOptions;
}

/** A call with all decisions made, the same for all its attempts. */
export interface PreparedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: WireBody | undefined;
  readonly accept: ResponseKind;
  readonly replayable: boolean;
  readonly limits: Limits;
  /** Never to be shown. */
  readonly secrets: readonly string[];
}

/** Checks and encodes a call. Throws InvalidArgumentError on whatever cannot be sent. */
export function prepareRequest(caller: Caller, spec: RequestSpec, options: RequestOptions): PreparedRequest {
  const { definition } = caller;
  const limits = resolveLimits(caller.options, options);
  const encoded = spec.body == null ? undefined : encodeBody(spec.body, spec.encoding ?? 'form');
  const headers = callHeaders(caller, spec, options, encoded?.contentType);
  return {
    method: spec.method.toUpperCase(),
    url: requestURL(caller, spec),
    headers,
    body: encoded?.body,
    accept: spec.accept ?? 'json',
    replayable: isReplayable(headers, spec.method, definition.idempotency),
    limits,
    secrets: secretsOf(caller, options, headers),
  };
}

function requestURL({ definition, options }: Caller, spec: RequestSpec): string {
  const base = checkedBase(options.baseURL ?? spec.server ?? definition.server);
  const path = typeof spec.path === 'string' ? spec.path : spec.path();
  // Anything else could become part of the host's name.
  if (!path.startsWith('/')) throw new InvalidArgumentError('A path must start with /');
  const query = spec.query == null ? '' : encodeForm(spec.query);
  return query === '' ? base + path : `${base}${path}${path.includes('?') ? '&' : '?'}${query}`;
}

function checkedBase(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  const usable =
    url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !/[?#]/.test(base);
  if (usable) return base.replace(/\/+$/, '');
  throw new InvalidArgumentError(
    'baseURL must be an http or https URL without credentials, query or fragment',
  );
}

/** The key as given, and as it travels. */
function secretsOf(caller: Caller, options: RequestOptions, headers: Headers): string[] {
  const { auth } = caller.definition;
  if (auth === undefined) return [];
  const sent = headers.get(auth.header)?.split(' ').at(-1);
  return [keyOf(caller, options), sent].filter((secret) => secret !== undefined);
}
