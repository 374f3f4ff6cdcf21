import type { AuthScheme, Security } from './auth.js';
import type { ApiModel, Operation } from './model.js';
import { allOperations } from './operations.js';

/** What a call of an operation needs. */
export function securityOf(model: ApiModel, operation: Operation): Security {
  return operation.security ?? model.security;
}

/** All that operations ask of the tokens of a scheme, each once. */
export function scopesOf(model: ApiModel, scheme: AuthScheme): readonly string[] {
  const uses = allOperations(model).flatMap((operation) => securityOf(model, operation).flat());
  return [...new Set(uses.flatMap((use) => (use.scheme === scheme.name ? use.scopes : [])))];
}

/**
 * The scheme of an API that wants the same of all calls: one key in one header. So does one of several schemes if the
 * description names a variable for the key: then each alternative is a way to send it, and the first is taken.
 */
export function singleKey(model: ApiModel): AuthScheme | undefined {
  const [first, ...others] = model.auth;
  const isUniform = allOperations(model).every(({ security }) => security === undefined);
  const isOne = others.length === 0 && first?.type !== 'basic';
  if (!first || !isUniform || model.security.some(({ length }) => length !== 1)) return undefined;
  if (first.tokens || !['bearer', 'basic', 'header'].includes(first.type)) return undefined;
  return isOne || first.env !== undefined ? first : undefined;
}

/** Whether credentials are more than one key, so that each scheme has its own. */
export function hasNamedCredentials(model: ApiModel): boolean {
  const [first, ...others] = model.auth.filter(({ type }) => type !== 'tls');
  if (!first || singleKey(model)) return false;
  return others.length > 0 || first.type === 'basic' || first.tokens !== undefined;
}
