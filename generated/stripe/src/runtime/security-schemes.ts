import { askFor } from './auth.js';
import { readEnv } from './env.js';
import { InvalidArgumentError } from './errors.js';
import { setHeader } from './headers.js';
import type { Proof, SecurityScheme } from './security.js';

/** User name and password, for HTTP Basic. */
export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

/** Where a key travels, and the variable of the environment that holds it. */
export interface KeySettings {
  readonly name: string;
  readonly env?: string;
}

/** A key in a header, after a prefix if there is one: `Bearer ` with its space. */
export function headerKey({
  name,
  env,
  prefix = '',
}: KeySettings & { readonly prefix?: string }): SecurityScheme {
  return {
    ...keyScheme(env),
    isGiven: ({ headers }) => headers.has(name.toLowerCase()),
    place: ({ headers }, text) => setHeader(headers, name, `${prefix}${text}`),
  };
}

/** A key among the parameters of the URL. */
export function queryKey({ name, env }: KeySettings): SecurityScheme {
  return {
    ...keyScheme(env),
    isGiven: () => false,
    place: (request, text) => {
      const before = request.url.includes('?') ? '&' : '?';
      request.url += `${before}${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
    },
  };
}

/** A key in a cookie, beside those that are there. What no cookie may hold is percent-encoded. */
export function cookieKey({ name, env }: KeySettings): SecurityScheme {
  return {
    ...keyScheme(env),
    isGiven: ({ headers }) => cookiesIn(headers.get('cookie')).includes(name),
    place: ({ headers }, text) => {
      const value = text.replace(/[^!#-+\--:<-[\]-~]+/g, encodeURIComponent);
      const others = headers.get('cookie');
      setHeader(headers, 'Cookie', `${others === undefined ? '' : `${others}; `}${name}=${value}`);
    },
  };
}

/** User name and password; a key alone is a user name without password. `env` is what their variables begin with. */
export function basicAuth(env: string): SecurityScheme {
  return {
    isGiven: ({ headers }) => headers.has('authorization'),
    environment: () => {
      const username = readEnv(`${env}_USERNAME`);
      return username === undefined ? undefined : { username, password: readEnv(`${env}_PASSWORD`) ?? '' };
    },
    bind: (credentials) => {
      if (isBasic(credentials)) return passwordProof(credentials);
      const key = keyProof(credentials);
      return { ...key, get: async (...context) => basicText(await key.get(...context), '') };
    },
    place: ({ headers }, text) => setHeader(headers, 'Authorization', `Basic ${text}`),
  };
}

/** A certificate of the client, which the caller's agent brings along: nothing is sent. */
export function clientCertificate(): SecurityScheme {
  return { ...keyScheme(undefined), isGiven: () => true, place: () => undefined };
}

/** A key or what gives one, asked once for a call. Throws InvalidArgumentError for anything else. */
export function keyProof(credentials: unknown): Proof {
  if (typeof credentials === 'string' && credentials !== '') return { get: () => credentials };
  if (typeof credentials !== 'function')
    throw new InvalidArgumentError('A key must be a text that is not empty, or a function that gives one');
  let key: string | undefined;
  return {
    get: async () => (key ??= await askFor(credentials as () => string | Promise<string>)),
    renew: () => (key = undefined),
  };
}

/** User name and password as HTTP Basic has them, in UTF-8. Throws InvalidArgumentError on a colon in the name. */
export function basicText(username: string, password: string): string {
  if (username.includes(':')) throw new InvalidArgumentError('A user name must not hold a colon');
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
}

function keyScheme(env: string | undefined): Pick<SecurityScheme, 'bind' | 'environment'> {
  return { bind: keyProof, environment: () => (env === undefined ? undefined : readEnv(env)) };
}

function passwordProof({ username, password }: BasicCredentials): Proof {
  const text = basicText(username, password);
  return {
    get: ({ secrets }) => {
      secrets.push(password);
      return text;
    },
  };
}

function isBasic(credentials: unknown): credentials is BasicCredentials {
  return typeof credentials === 'object' && credentials !== null && 'username' in credentials;
}

function cookiesIn(header = ''): readonly string[] {
  return header.split(';').map((pair) => pair.split('=')[0]?.trim() ?? '');
}
