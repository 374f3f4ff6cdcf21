import type { ApiModel, AuthScheme } from '../model/model.js';
import { Failure } from './failure.js';

/** Lets requests pass that carry any key by any declared scheme; throws a `Failure` (401) for the others. */
export function authenticate(model: ApiModel, headers: Readonly<Record<string, string>>): void {
  if (model.auth.length === 0 || model.auth.some((scheme) => keyOf(scheme, headers) !== '')) return;
  const message = `No API key was sent. Expected ${model.auth.map(wayToSend).join(', or ')}.`;
  const challenges = [
    ...new Set(model.auth.map((scheme) => `${challenge[scheme.type]} realm="${model.name}"`)),
  ];
  throw new Failure(401, { message }, { headers: { 'WWW-Authenticate': challenges.join(', ') } });
}

const challenge = { bearer: 'Bearer', basic: 'Basic', header: 'ApiKey' } as const;

/** The key the request carries by this scheme; empty when there is none. */
function keyOf(scheme: AuthScheme, headers: Readonly<Record<string, string>>): string {
  const value = (headers[scheme.header.toLowerCase()] ?? '').trim();
  if (scheme.type === 'header') return value;
  const [word = '', credentials = ''] = value.split(/ +/, 2);
  if (word.toLowerCase() !== scheme.type) return '';
  return scheme.type === 'bearer' ? credentials : userName(credentials);
}

function userName(credentials: string): string {
  return Buffer.from(credentials, 'base64').toString().split(':')[0] ?? '';
}

function wayToSend(scheme: AuthScheme): string {
  if (scheme.type === 'header') return `the header ${scheme.header}`;
  return scheme.type === 'bearer'
    ? `"${scheme.header}: Bearer KEY"`
    : 'basic authentication with the key as user name';
}
