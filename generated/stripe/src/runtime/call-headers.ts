import { checkAuthorized, setKey } from './auth.js';
import type { APIDefinition } from './definition.js';
import { mergeHeaders, setHeader, type HeaderMap, type HeaderValues } from './headers.js';
import { setIdempotencyKey } from './idempotency.js';
import type { APIKey, RequestOptions } from './options.js';
import type { Caller, RequestSpec, ResponseKind } from './request.js';

const ACCEPT: Readonly<Record<ResponseKind, string>> = {
  json: 'application/json',
  text: 'text/plain, */*;q=0.5',
  binary: '*/*',
  events: 'text/event-stream',
};

/** Media types that many calls have in common. */
const COMMON = new Set([undefined, 'application/json', 'application/x-www-form-urlencoded']);

/** What the headers of a call depend on besides its client. */
export interface HeaderSources {
  readonly spec: RequestSpec;
  readonly options: RequestOptions;
  readonly key: APIKey | undefined;
  /** Of the body. */
  readonly contentType: string | undefined;
}

/**
 * All headers of a call, the later ones winning: the runtime's, the header options of client and call, then those
 * given by name with the client, the operation and the call.
 */
export function callHeaders(caller: Caller, sources: HeaderSources): HeaderMap {
  const { definition } = caller;
  const { spec, options, key } = sources;
  const headers = new Map(clientHeaders(caller, sources));
  mergeHeaders(headers, spec.headers as HeaderValues | undefined);
  mergeHeaders(headers, spec.makeHeaders?.(headers));
  mergeHeaders(headers, options.headers);
  setIdempotencyKey(headers, spec.method, definition.idempotency, options.idempotencyKey);
  checkAuthorized(headers, definition, key);
  return headers;
}

/** What comes before the headers given by name for the operation and the call; mostly the same for many calls. */
function clientHeaders(caller: Caller, sources: HeaderSources): HeaderMap {
  if (hasOwnHeaders(caller, sources)) return makeClientHeaders(caller, sources);
  const { spec, key, contentType } = sources;
  const name = `${spec.mediaType ?? spec.accept} ${contentType} ${typeof key === 'string' ? key : ''}`;
  const known = caller.headers.get(name);
  if (known !== undefined) return known;
  const made = makeClientHeaders(caller, sources);
  caller.headers.set(name, made);
  return made;
}

/** Whether something of the call itself, of which there may be any number, goes into the client's headers. */
function hasOwnHeaders({ definition }: Caller, { options, contentType }: HeaderSources): boolean {
  if (options.apiKey !== undefined || !COMMON.has(contentType)) return true;
  return definition.headerOptions?.some(({ option }) => read(options, option) !== undefined) ?? false;
}

function makeClientHeaders(caller: Caller, { spec, options, key, contentType }: HeaderSources): HeaderMap {
  const { definition } = caller;
  const headers: HeaderMap = new Map([
    ['accept', spec.mediaType ?? ACCEPT[spec.accept ?? 'json']],
    ['user-agent', userAgent(definition)],
  ]);
  if (contentType !== undefined) setHeader(headers, 'Content-Type', contentType);
  if (definition.auth !== undefined && key) setKey(headers, definition.auth, key);
  setHeaderOptions(headers, caller, options);
  mergeHeaders(headers, caller.options.defaultHeaders);
  return headers;
}

function setHeaderOptions(headers: HeaderMap, caller: Caller, options: RequestOptions): void {
  for (const { option, header, default: fallback } of caller.definition.headerOptions ?? []) {
    const values = [read(options, option), read(caller.options, option), fallback];
    const value = values.find((each) => each !== undefined);
    if (value != null) setHeader(headers, header, value);
  }
}

/** Generated option types add these members to the ones that are known here. */
function read(options: object, name: string): string | null | undefined {
  return Object.hasOwn(options, name)
    ? (options as Record<string, string | null | undefined>)[name]
    : undefined;
}

/** Names of packages and APIs can hold more than a header may. */
function userAgent({ name, packageVersion }: APIDefinition): string {
  const token = (text: string) => text.replace(/[^0-9A-Za-z.+_-]+/g, '-');
  return `${token(name)}/${token(packageVersion)} sdkwright`;
}
