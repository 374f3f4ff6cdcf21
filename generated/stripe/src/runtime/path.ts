import { InvalidArgumentError } from './errors.js';

/** A path that is put together, and checked, when the call is made: a bad id rejects the call's promise. */
export type Path = () => string;

/** The same where it depends on the base URL that it is appended to. */
export type BasedPath = (base: string) => string;

/** Dots alone would climb up the path, also where a proxy decodes twice. */
const DOTS = /^(\.|%2e){1,2}$/i;
const CONTROL = /\p{Cc}/u;

/**
 * Tag for paths: encodes the ids in between. Made for each call; running it throws InvalidArgumentError on an id
 * that is empty, dots alone, not a string or whole number, or holds control characters.
 */
export function path(texts: TemplateStringsArray, ...ids: readonly (string | number | bigint)[]): Path {
  return () =>
    texts.reduce((start, text, index) => `${start}${encodeId(ids[index - 1], index, texts)}${text}`);
}

/**
 * A path that is written whole, with or without a query. Running it throws InvalidArgumentError on one that does not
 * start with a single `/`, climbs up by dots, or holds control characters, backslashes or a fragment.
 */
export function rawPath(text: string): Path {
  return () => {
    if (isPath(text)) return text;
    throw new InvalidArgumentError(
      'A path must start with a single / and hold no dots alone, backslash, fragment or control characters',
    );
  };
}

/** Whether the text names a path below whatever host it is appended to, and nothing else. */
export function isPath(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\/(?!\/)/.test(text) || /[\\#\p{Cc}\p{Surrogate}]/u.test(text))
    return false;
  const [route = ''] = text.split('?');
  return !route.split('/').some((segment) => DOTS.test(segment));
}

/** An id as it stands in a path. Throws InvalidArgumentError, naming its position, on one that `path` does not take. */
export function encodeId(id: unknown, position: number, texts: TemplateStringsArray): string {
  const problem = problemOf(id);
  if (problem === undefined) return encodeURIComponent(String(id));
  throw new InvalidArgumentError(`Argument ${position} of ${texts.join('{}')} ${problem}`);
}

function problemOf(id: unknown): string | undefined {
  if (typeof id === 'number') return Number.isSafeInteger(id) ? undefined : 'must be a whole number';
  if (typeof id === 'bigint') return undefined;
  if (typeof id !== 'string') return `must be a string, not ${id === null ? 'null' : typeof id}`;
  if (id.trim() === '') return 'must not be empty';
  if (DOTS.test(id)) return 'must not be dots alone';
  if (CONTROL.test(id)) return 'must not hold control characters';
  return /\p{Surrogate}/u.test(id) ? 'must not hold half a character (a lone surrogate)' : undefined;
}
