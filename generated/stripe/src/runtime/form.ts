import type { EncodedBody } from './body.js';
import { isByteSource } from './byte-stream.js';
import { InvalidArgumentError } from './errors.js';
import { isUploadable } from './uploadable.js';

/** Name of a value in bracket form, for instance `card[exp_month]`, and the value: no array, no plain object. */
export type FormEntry = readonly [name: string, value: unknown];

/** Most texts need no encoding, and looking is cheaper than doing it. */
const PLAIN = /^[\w.-]*$/;
const PLAIN_NAME = /^[\w.[\]-]*$/;

/**
 * Parameters as `application/x-www-form-urlencoded`, in bodies and in query strings: `a[b]=`, `a[0]=`.
 *
 * - `undefined` is left out, `null` is sent as `''` (which unsets where the API allows that);
 * - `''`, `false` and `0` are sent as they are, a `Date` in whole Unix seconds;
 * - an empty array or object holds nothing, so nothing is sent: `null` is what clears.
 *
 * Throws InvalidArgumentError, naming the parameter, on what has no such form.
 */
export function encodeForm(params: object): string {
  let text = '';
  walk(params, '', {
    parents: [],
    leaf: (name, value) => {
      text += `${text === '' ? '' : '&'}${encodeName(name)}=${encodeText(formText(value, name), () => name)}`;
    },
  });
  return text;
}

/** A body as a form. Throws InvalidArgumentError when it has none. */
export function formBody(body: unknown): EncodedBody {
  return { body: encodeForm(asObject(body)), contentType: 'application/x-www-form-urlencoded' };
}

/** The parameters of a form. Throws InvalidArgumentError on what is none. */
export function asObject(params: unknown): object {
  if (typeof params === 'object' && params !== null) return params;
  throw new InvalidArgumentError('The parameters must be an object');
}

/** The values in the order they were written. Inherited members are not sent. Throws on cycles. */
export function formEntries(params: object): FormEntry[] {
  const entries: FormEntry[] = [];
  walk(params, '', { parents: [], leaf: (name, value) => entries.push([name, value]) });
  return entries;
}

/** A single value as text. Throws InvalidArgumentError when it has none. */
export function formText(value: unknown, name: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (value instanceof Date && Number.isFinite(value.getTime()))
    return String(Math.floor(value.getTime() / 1000));
  throw new InvalidArgumentError(`${name} cannot be sent: it is ${kindOf(value)}`);
}

interface Walk {
  /** Objects on the way to where the walk is. */
  readonly parents: object[];
  leaf(name: string, value: unknown): void;
}

function walk(branch: object, name: string, way: Walk): void {
  if (way.parents.includes(branch))
    throw new InvalidArgumentError(`${name} cannot be sent: it contains itself`);
  way.parents.push(branch);
  const children = (Array.isArray(branch) ? branch.filter(isDefined) : branch) as Record<string, unknown>;
  for (const key of Object.keys(children)) {
    const value = children[key];
    const child = way.parents.length === 1 ? key : `${name}[${key}]`;
    if (isBranch(value)) walk(value, child, way);
    else if (value !== undefined) way.leaf(child, value);
  }
  way.parents.pop();
}

/** Whether it holds values: instances of classes are taken for what they hold, unless that is known to be elsewhere. */
export function isBranch(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  const opaque =
    value instanceof Date ||
    isUploadable(value) ||
    Symbol.iterator in value ||
    isByteSource(value) ||
    'then' in value;
  return !opaque;
}

function isDefined(value: unknown): boolean {
  return value !== undefined;
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return 'not a finite number';
  if (value instanceof Date) return 'not a valid date';
  if (isUploadable(value)) return 'a file, which this call does not take';
  if (typeof value === 'object' && value !== null && 'then' in value) return 'a promise; await it first';
  return typeof value === 'object' ? 'neither an array nor a plain object' : `a ${typeof value}`;
}

/** Brackets stay readable. */
function encodeName(name: string): string {
  if (PLAIN_NAME.test(name)) return name;
  const text = encodeText(name, () => JSON.stringify(name));
  return text.replaceAll('%5B', '[').replaceAll('%5D', ']');
}

/** A text with everything encoded that has a meaning in URLs. Throws InvalidArgumentError on half a character. */
export function encodeText(text: string, name: () => string): string {
  if (PLAIN.test(text)) return text;
  try {
    return encodeURIComponent(text);
  } catch {
    throw new InvalidArgumentError(`${name()} cannot be sent: it holds half a character (a lone surrogate)`);
  }
}
