import type { HTTPMethod, IdempotencyDefinition } from './definition.js';
import { InvalidArgumentError } from './errors.js';
import { setHeader, type HeaderMap } from './headers.js';

/**
 * Puts the call's idempotency key among its headers, once for all attempts: the caller's, or a new one where the
 * API takes one. A header of that name that is already there stays.
 */
export function setIdempotencyKey(
  headers: HeaderMap,
  method: HTTPMethod,
  definition: IdempotencyDefinition | undefined,
  key: string | undefined,
): void {
  if (key === '') throw new InvalidArgumentError('idempotencyKey must not be empty');
  if (definition === undefined) {
    if (key !== undefined) throw new InvalidArgumentError('This API takes no idempotencyKey');
  } else if (key !== undefined) {
    setHeader(headers, definition.header, key);
  } else if (definition.methods.includes(method) && !headers.has(definition.header.toLowerCase())) {
    headers.set(definition.header.toLowerCase(), crypto.randomUUID());
  }
}

/** Whether sending the request twice does what sending it once does. */
export function isReplayable(
  headers: HeaderMap,
  method: HTTPMethod,
  definition: IdempotencyDefinition | undefined,
): boolean {
  if (method !== 'post' && method !== 'patch') return true;
  return definition !== undefined && Boolean(headers.get(definition.header.toLowerCase()));
}
