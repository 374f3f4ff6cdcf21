import type { Authorization } from './authorization.js';
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

/** Fills the place of a key that is to be provided; undefined where there is none: headers given by name come before it. */
export function providedKey(
  headers: HeaderMap,
  auth: AuthDefinition,
  key: APIKey | undefined,
): Authorization | undefined {
  const name = auth.header.toLowerCase();
  const lacksKey = (): boolean => headers.get(name) === UNPROVIDED;
  if (typeof key !== 'function' || !lacksKey()) return undefined;
  return {
    authorize: async ({ secrets }) => {
      if (!lacksKey()) return;
      const given = await askFor(key);
      setHeader(headers, auth.header, authValue(auth, given));
      secrets.push(...secretsIn(given, headers, auth));
    },
    renew: () => headers.set(name, UNPROVIDED),
  };
}

/** The key as given, and as it travels. */
export function secretsIn(key: string, headers: HeaderMap, auth: AuthDefinition): string[] {
  const sent = headers.get(auth.header.toLowerCase()) ?? '';
  const secret = sent.slice(sent.lastIndexOf(' ') + 1);
  return secret === '' || secret === key ? [key] : [key, secret];
}

/** The key of a provider. Rejects with InvalidArgumentError when it gives none. */
export async function askFor(provider: () => string | Promise<string>): Promise<string> {
  const key = await Promise.resolve().then(provider).catch(providerFailed);
  if (typeof key === 'string' && key !== '') return key;
  throw new InvalidArgumentError('The provider of the API key gave none');
}

function providerFailed(cause: unknown): never {
  throw new InvalidArgumentError('The provider of the API key failed', { cause });
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
