import type { AuthScheme, RequiredScheme } from '../model/auth.js';
import type { ApiModel, Operation } from '../model/model.js';
import { securityOf } from '../model/security.js';
import { Failure } from './failure.js';
import type { TokenDesk } from './tokens.js';
import type { MockRequest } from './types.js';

type Sent = Pick<MockRequest, 'headers' | 'query'>;

/** Lets requests pass that carry any key by each scheme of an alternative. */
export class Gate {
  readonly #model: ApiModel;
  readonly #tokens: TokenDesk;

  constructor(model: ApiModel, tokens: TokenDesk) {
    this.#model = model;
    this.#tokens = tokens;
  }

  /** Throws a `Failure`: 401 for a request without a key or with a token that is none, 403 for one that allows less. */
  check(operation: Operation, sent: Sent): void {
    const security = securityOf(this.#model, operation);
    const carried = security.find((schemes) => schemes.every((scheme) => this.#keyOf(scheme, sent) !== ''));
    if (security.length > 0 && !carried) throw this.#refusal(operation);
    for (const required of carried ?? []) {
      if (this.#scheme(required).tokens) this.#tokens.check(this.#keyOf(required, sent), required.scopes);
    }
  }

  /** A query without the keys in it that are no parameters of the operation. */
  withoutKeys(operation: Operation, query: string): string {
    const own = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    const keys = this.#model.auth.filter(({ type, carrier }) => type === 'query' && !own.includes(carrier));
    const isKey = (part: string): boolean =>
      keys.some(({ carrier }) => new URLSearchParams(part).has(carrier));
    return query
      .split('&')
      .filter((part) => !isKey(part))
      .join('&');
  }

  #keyOf(required: RequiredScheme, sent: Sent): string {
    return readKey(this.#scheme(required), sent);
  }

  #scheme({ scheme }: RequiredScheme): AuthScheme {
    const found = this.#model.auth.find(({ name }) => name === scheme);
    if (!found) throw new Error(`No such security scheme: ${scheme}`);
    return found;
  }

  #refusal(operation: Operation): Failure {
    const alternatives = securityOf(this.#model, operation);
    const ways = alternatives.map((schemes) =>
      schemes.map((scheme) => wayToSend(this.#scheme(scheme))).join(' and '),
    );
    const challenges = alternatives
      .flat()
      .flatMap((scheme) => challengeOf(this.#scheme(scheme), this.#model));
    const message = `No API key was sent. Expected ${ways.join(', or ')}.`;
    return new Failure(
      401,
      { message },
      { headers: { 'WWW-Authenticate': [...new Set(challenges)].join(', ') } },
    );
  }
}

/** The key the request carries by a scheme; empty when there is none. */
function readKey({ type, carrier, prefix = '' }: AuthScheme, { headers, query }: Sent): string {
  if (type === 'tls') return 'certificate';
  if (type === 'query') return new URLSearchParams(query).get(carrier) ?? '';
  if (type === 'cookie') return cookies(headers['cookie']).get(carrier) ?? '';
  const value = (headers[carrier.toLowerCase()] ?? '').trim();
  if (type === 'header') return value.startsWith(prefix) ? value.slice(prefix.length) : '';
  const [word = '', credentials = ''] = value.split(/ +/, 2);
  if (word.toLowerCase() !== type) return '';
  return type === 'bearer' ? credentials : userName(credentials);
}

function cookies(header = ''): ReadonlyMap<string, string> {
  const pairs = header.split(/; */).map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name, value.join('=')] as const;
  });
  return new Map(pairs);
}

function userName(credentials: string): string {
  return Buffer.from(credentials, 'base64').toString().split(':')[0] ?? '';
}

function challengeOf({ type }: AuthScheme, { name }: ApiModel): string[] {
  if (type === 'tls') return [];
  const word = type === 'bearer' ? 'Bearer' : type === 'basic' ? 'Basic' : 'ApiKey';
  return [`${word} realm="${name}"`];
}

function wayToSend({ type, carrier, prefix = '' }: AuthScheme): string {
  if (type === 'tls') return 'a certificate of the client';
  if (type === 'basic') return 'basic authentication with the key as user name';
  if (type === 'bearer') return `"${carrier}: Bearer KEY"`;
  if (type === 'header') return prefix === '' ? `the header ${carrier}` : `"${carrier}: ${prefix}KEY"`;
  return type === 'query' ? `the parameter ${carrier}` : `the cookie ${carrier}`;
}
