import { isPlain } from './plain.js';
import { isSecretName, REDACTED, redactHeaders, redactURL, textRedactor } from './redact.js';

/**
 * A copy of an error with its causes, safe to show: the same names, messages, stacks, codes and other members, but
 * without secrets. It is a plain `Error`, whatever class the original has; anything else goes to `redactValue`.
 */
export function redactError(error: Error, secrets: readonly string[]): Error {
  return copier(textRedactor(secrets), secrets).error(error);
}

/**
 * A copy of any value, safe to show: texts without secrets, headers and members whose names say that they hold one
 * without their values, errors as `redactError` has them, URLs as text. Of instances of other classes it holds
 * no more than the name: nobody knows what is inside.
 */
export function redactValue(value: unknown, secrets: readonly string[]): unknown {
  return copier(textRedactor(secrets), secrets).value(value);
}

interface Copier {
  value(value: unknown): unknown;
  error(error: Error): Error;
}

function copier(clean: (text: string) => string, secrets: readonly string[]): Copier {
  /** Finished and unfinished ones by their originals: what contains itself does so in the copy. */
  const copies = new Map<object, unknown>();
  const value = (original: unknown): unknown => {
    if (typeof original === 'string') return clean(original);
    if (typeof original !== 'object' || original === null) return original;
    if (copies.has(original)) return copies.get(original);
    if (original instanceof Error) return error(original);
    return Array.isArray(original) || isPlain(original) ? members(original) : instance(original);
  };
  const instance = (original: object): unknown => {
    if (original instanceof Headers) return redactHeaders(original, secrets);
    if (original instanceof Map) return members(Object.fromEntries(original) as object);
    if (original instanceof URL) return redactURL(original.href, secrets);
    return original instanceof Date ? original : `[${original.constructor.name}]`;
  };
  const members = (original: object): object => {
    const copy: object = Array.isArray(original) ? [] : {};
    copies.set(original, copy);
    for (const [name, member] of Object.entries(original)) put(copy, name, shown(name, member));
    return copy;
  };
  const shown = (name: string, member: unknown): unknown =>
    isSecretName(name) && isFilled(member) ? REDACTED : value(member);
  const error = (original: Error): Error => {
    const copy = new Error(clean(original.message));
    copies.set(original, copy);
    for (const [name, member] of Object.entries(original)) put(copy, name, shown(name, member));
    // Not enumerable in errors of any kind.
    for (const name of ['name', 'stack', 'cause', 'errors'] as const)
      if (name in original) hide(copy, name, value((original as unknown as Record<string, unknown>)[name]));
    return copy;
  };
  return { value, error: (original) => value(original) as Error };
}

/** Defined rather than set: `__proto__` is a name like any other. */
function put(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}

function hide(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, enumerable: false, configurable: true });
}

/** Numbers and flags, such as a count of tokens, are no secrets. */
function isFilled(member: unknown): boolean {
  return (typeof member === 'string' && member !== '') || (typeof member === 'object' && member !== null);
}
