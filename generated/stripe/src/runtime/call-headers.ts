import type { APIDefinition, AuthDefinition } from './definition.js';
import { readEnv } from './env.js';
import { InvalidArgumentError } from './errors.js';
import { mergeHeaders, setHeader } from './headers.js';
import { setIdempotencyKey } from './idempotency.js';
import type { RequestOptions } from './options.js';
import type { Caller, RequestSpec, ResponseKind } from './request.js';

const ACCEPT: Readonly<Record<ResponseKind, string>> = {
  json: 'application/json',
  text: 'text/plain, */*;q=0.5',
  binary: '*/*',
};

/**
 * All headers of a call, the later ones winning: the runtime's, the header options of client and call, then those
 * given by name with the client, the operation and the call.
 */
export function callHeaders(
  caller: Caller,
  spec: RequestSpec,
  options: RequestOptions,
  contentType: string | undefined,
): Headers {
  const { definition } = caller;
  const headers = new Headers({ Accept: ACCEPT[spec.accept ?? 'json'], 'User-Agent': userAgent(definition) });
  if (contentType !== undefined) setHeader(headers, 'Content-Type', contentType);
  setKey(headers, definition.auth, keyOf(caller, options));
  setHeaderOptions(headers, caller, options);
  for (const values of [caller.options.defaultHeaders, spec.headers, options.headers])
    mergeHeaders(headers, values);
  setIdempotencyKey(headers, spec.method, definition.idempotency, options.idempotencyKey);
  checkAuthorized(headers, definition, keyOf(caller, options));
  return headers;
}

/** The key of a call: its own, the client's, or that of the environment. */
export function keyOf({ definition, apiKey }: Caller, options: RequestOptions): string | undefined {
  return (
    options.apiKey ??
    apiKey ??
    (definition.apiKeyEnv === undefined ? undefined : readEnv(definition.apiKeyEnv))
  );
}

function setKey(headers: Headers, auth: AuthDefinition | undefined, key: string | undefined): void {
  if (auth === undefined || !key) return;
  setHeader(headers, auth.header, `${auth.prefix ?? ''}${key}`);
  if (auth.encoding === 'basic') headers.set(auth.header, `Basic ${btoa(`${key}:`)}`);
}

function setHeaderOptions(headers: Headers, caller: Caller, options: RequestOptions): void {
  for (const { option, header, default: fallback } of caller.definition.headerOptions ?? []) {
    const values = [fallback, read(caller.options, option), read(options, option)];
    for (const value of values) mergeHeaders(headers, { [header]: value });
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
  headers: Headers,
  { auth, apiKeyEnv, name }: APIDefinition,
  key: string | undefined,
): void {
  if (auth === undefined || key || headers.has(auth.header)) return;
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
