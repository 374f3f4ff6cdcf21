import type { APIDefinition, AuthDefinition } from './definition.js';
import { readEnv } from './env.js';
import { InvalidArgumentError } from './errors.js';
import { mergeHeaders, setHeader, type HeaderMap } from './headers.js';
import { setIdempotencyKey } from './idempotency.js';
import type { APIKey, RequestOptions } from './options.js';
import type { Caller, RequestSpec, ResponseKind } from './request.js';

const ACCEPT: Readonly<Record<ResponseKind, string>> = {
  json: 'application/json',
  text: 'text/plain, */*;q=0.5',
  binary: '*/*',
  events: 'text/event-stream',
};

/** Stands where a key will stand; no header of a request is empty otherwise. */
const UNPROVIDED = '';

/**
 * All headers of a call, the later ones winning: the runtime's, the header options of client and call, then those
 * given by name with the client, the operation and the call.
 */
export function callHeaders(
  caller: Caller,
  spec: RequestSpec,
  options: RequestOptions,
  contentType: string | undefined,
): HeaderMap {
  const { definition } = caller;
  const key = keyOf(caller, options);
  const headers = new Map(clientHeaders(caller, spec, options, contentType));
  mergeHeaders(headers, spec.headers);
  mergeHeaders(headers, options.headers);
  setIdempotencyKey(headers, spec.method, definition.idempotency, options.idempotencyKey);
  checkAuthorized(headers, definition, key);
  return headers;
}
/** What comes before the headers given by name for the operation and the call; mostly the same for many calls. */
function clientHeaders(
  caller: Caller,
  spec: RequestSpec,
  options: RequestOptions,
  contentType: string | undefined,
): HeaderMap {
  const key = keyOf(caller, options);
  if (hasOwnHeaders(caller, spec, options)) return makeClientHeaders(caller, spec, options, contentType);
  const name = [spec.accept, contentType, typeof key === 'string' ? key : ''].join(' ');
  const known = caller.headers.get(name) ?? makeClientHeaders(caller, spec, options, contentType);
  caller.headers.set(name, known);
  return known;
}

/** Whether something of the call itself, of which there may be any number, goes into the client's headers. */
function hasOwnHeaders({ definition }: Caller, spec: RequestSpec, options: RequestOptions): boolean {
  if (options.apiKey !== undefined || spec.encoding === 'binary') return true;
  return definition.headerOptions?.some(({ option }) => read(options, option) !== undefined) ?? false;
}

function makeClientHeaders(
  caller: Caller,
  spec: RequestSpec,
  options: RequestOptions,
  contentType: string | undefined,
): HeaderMap {
  const { definition } = caller;
  const headers: HeaderMap = new Map([
    ['accept', ACCEPT[spec.accept ?? 'json']],
    ['user-agent', userAgent(definition)],
  ]);
  if (contentType !== undefined) setHeader(headers, 'Content-Type', contentType);
  const key = keyOf(caller, options);
  if (definition.auth !== undefined && key) setKey(headers, definition.auth, key);
  setHeaderOptions(headers, caller, options);
  mergeHeaders(headers, caller.options.defaultHeaders);
  return headers;
}

/** The key of a call: its own, the client's, or that of the environment. */
export function keyOf({ definition, apiKey }: Caller, options: RequestOptions): APIKey | undefined {
  return (
    options.apiKey ??
    apiKey ??
    (definition.apiKeyEnv === undefined ? undefined : readEnv(definition.apiKeyEnv))
  );
}

/** Puts the key among the headers; of a provider only the place, which `provideKey` fills. */
function setKey(headers: HeaderMap, auth: AuthDefinition, key: APIKey): void {
  if (typeof key === 'function') headers.set(auth.header.toLowerCase(), UNPROVIDED);
  else setHeader(headers, auth.header, authValue(auth, key));
}

/** Whether the key of a call is still to be provided: headers given by name come before it. */
export function lacksKey(headers: HeaderMap, auth: AuthDefinition): boolean {
  return headers.get(auth.header.toLowerCase()) === UNPROVIDED;
}

/** Takes a rejected key out, so that the provider is asked anew. */
export function dropKey(headers: HeaderMap, auth: AuthDefinition): void {
  headers.set(auth.header.toLowerCase(), UNPROVIDED);
}

/** Fills the place of the key. Resolves to the secrets in it; rejects with InvalidArgumentError when there is none. */
export async function provideKey(
  headers: HeaderMap,
  auth: AuthDefinition,
  provider: () => string | Promise<string>,
): Promise<string[]> {
  const key = await askFor(provider);
  if (typeof key !== 'string' || key === '')
    throw new InvalidArgumentError('The provider of the API key gave none');
  setHeader(headers, auth.header, authValue(auth, key));
  return secretsIn(key, headers, auth);
}

/** The key as given, and as it travels. */
export function secretsIn(key: string, headers: HeaderMap, auth: AuthDefinition): string[] {
  const sent = headers.get(auth.header.toLowerCase())?.split(' ').at(-1);
  return [key, sent].filter((secret) => secret !== undefined);
}

async function askFor(provider: () => string | Promise<string>): Promise<string> {
  try {
    return await provider();
  } catch (cause) {
    throw new InvalidArgumentError('The provider of the API key failed', { cause });
  }
}

/** The check comes first: only Latin-1 has a Base64 form. */
function authValue({ encoding, prefix }: AuthDefinition, key: string): string {
  if (encoding !== 'basic') return `${prefix ?? ''}${key}`;
  setHeader(new Map(), 'key', key);
  return `Basic ${btoa(`${key}:`)}`;
}

function setHeaderOptions(headers: HeaderMap, caller: Caller, options: RequestOptions): void {
  for (const { option, header, default: fallback } of caller.definition.headerOptions ?? []) {
    const own = read(options, option);
    const ofClient = read(caller.options, option);
    const value = own !== undefined ? own : ofClient !== undefined ? ofClient : fallback;
    if (value != null) setHeader(headers, header, value);
  }
}

/** Generated option types add these members to the ones that are known here. */
function read(options: object, name: string): string | null | undefined {
  return Object.hasOwn(options, name)
    ? (options as Record<string, string | null | undefined>)[name]
    : undefined;
}

/** A key may also come as a header, from the caller or from what stands between. */
function checkAuthorized(
  headers: HeaderMap,
  { auth, apiKeyEnv, name }: APIDefinition,
  key: APIKey | undefined,
): void {
  if (auth === undefined || key || headers.has(auth.header.toLowerCase())) return;
  const orSet = apiKeyEnv === undefined ? '' : `, or set ${apiKeyEnv} in the environment`;
  throw new InvalidArgumentError(
    `No API key: pass one to the ${name} client or as the option apiKey of the call${orSet}`,
  );
}

/** Names of packages and APIs can hold more than a header may. */
function userAgent({ name, packageVersion }: APIDefinition): string {
  const token = (text: string) => text.replace(/[^0-9A-Za-z.+_-]+/g, '-');
  return `${token(name)}/${token(packageVersion)} sdkwright`;
}
