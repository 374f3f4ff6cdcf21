import type { APIDefinition, AuthDefinition } from './definition.js';
import { readEnv } from './env.js';
import { InvalidArgumentError } from './errors.js';
import { setHeader, type HeaderMap } from './headers.js';
import type { APIKey, RequestOptions } from './options.js';
import type { Caller } from './request.js';

/** Stands where a key will stand; no header of a request is empty otherwise. */
const UNPROVIDED = '';

/** The key of a call: its own, the client's, or that of the environment. */
export function keyOf({ definition, apiKey }: Caller, options: RequestOptions): APIKey | undefined {
  return (
    options.apiKey ??
    apiKey ??
    (definition.apiKeyEnv === undefined ? undefined : readEnv(definition.apiKeyEnv))
  );
}

/** Puts the key among the headers; of a provider only the place, which `provideKey` fills. */
export function setKey(headers: HeaderMap, auth: AuthDefinition, key: APIKey): void {
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
  const sent = headers.get(auth.header.toLowerCase()) ?? '';
  const secret = sent.slice(sent.lastIndexOf(' ') + 1);
  return secret === '' || secret === key ? [key] : [key, secret];
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

/** A key may also come as a header, from the caller or from what stands between. */
export function checkAuthorized(
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
