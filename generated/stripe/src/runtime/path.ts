import { InvalidArgumentError } from './errors.js';

/** A path that is put together, and checked, when the call is made: a bad id rejects the call's promise. */
export type Path = () => string;

/** The same where it depends on the base URL that it is appended to. */
export type BasedPath = (base: string) => string;

/** Dots alone would climb up the path, also where a proxy decodes twice. */
const DOTS = /^(\.|%2e){1,2}$/i;
/** Control characters, and halves of characters. */
const UNSENDABLE = /[\p{Cc}\p{Surrogate}]/u;

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
  if (isId(id)) return encodeURIComponent(String(id));
  const shown = typeof id === 'string' ? JSON.stringify(id) : Object(id) === id ? 'an object' : String(id);
  throw new InvalidArgumentError(`Argument ${position} of ${texts.join('{}')} is no id: ${shown}`);
}

function isId(id: unknown): id is string | number | bigint {
  if (typeof id === 'string') return id.trim() !== '' && !DOTS.test(id) && !UNSENDABLE.test(id);
  return typeof id === 'bigint' || Number.isSafeInteger(id);
}
