import { Failure } from '../failure.js';
import type { Members, UploadedFile } from '../values.js';

/** One field as sent: bracketed name, and its text or file. */
export type Field = readonly [name: string, value: string | UploadedFile];

/** Fields nested by their brackets: objects of objects, whose leaves are texts and files. */
interface Tree {
  [key: string]: Tree | string | UploadedFile;
}

/** How deep values may nest; a request beyond it is an attack or a bug. */
export const maxDepth = 20;
const maxFields = 20_000;

/** `a=1&b[c]=2` as nested objects. Throws a `Failure` (400) on bad percent-encoding or contradicting names. */
export function decodeForm(text: string): Members {
  return nestFields(splitForm(text).map(([name, value]) => [name, decodeText(value)]));
}

/** The fields of a form or query, their values still encoded. Throws a `Failure` (400) on bad percent-encoding. */
export function splitForm(text: string): readonly (readonly [name: string, value: string])[] {
  const fields = text.split('&').filter((field) => field !== '');
  if (fields.length > maxFields) throw invalid(`More than ${maxFields} parameters.`);
  return fields.map((field) => {
    const [name = '', ...value] = field.split('=');
    return [decodeText(name), value.join('=')];
  });
}

/**
 * Fields by their bracketed names as nested objects; list items stand under their indexes (`[]` counts on). In names
 * that begin with one of `literal` brackets mean nothing.
 */
export function nestFields(fields: readonly Field[], literal: ReadonlySet<string> = new Set()): Members {
  if (fields.length > maxFields) throw invalid(`More than ${maxFields} parameters.`);
  const root = emptyTree();
  for (const [name, value] of fields) {
    const keys = splitName(name);
    assign(root, literal.has(keys[0] ?? '') ? [name] : keys, value);
  }
  return root;
}

/** What is percent-encoded in a form or query. Throws a `Failure` (400) on what is not encoded rightly. */
export function decodeText(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw invalid('A percent sign encodes no text.');
  }
}

/** `a[b][]` → `a`, `b`, ``. A name whose brackets do not pair up is taken literally. */
function splitName(name: string): string[] {
  const found = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
  if (!found) return [name];
  const inner = (found[2] ?? '').slice(1, -1);
  const keys = found[2] === '' ? [] : inner.split('][');
  if (keys.length >= maxDepth) throw invalid(`Parameters nest deeper than ${maxDepth} levels.`);
  return [found[1] ?? '', ...keys];
}

function assign(root: Tree, keys: readonly string[], value: string | UploadedFile): void {
  let tree = root;
  for (const [index, key] of keys.slice(0, -1).entries()) {
    tree = descend(tree, key === '' ? openIndex(tree, keys[index + 1]) : key, keys);
  }
  const last = keys.at(-1) ?? '';
  const key = last === '' && keys.length > 1 ? String(Object.keys(tree).length) : last;
  if (key in tree) throw contradiction(keys);
  tree[key] = value;
}

function descend(tree: Tree, key: string, keys: readonly string[]): Tree {
  const next = (tree[key] ??= emptyTree());
  if (!isTree(next)) throw contradiction(keys);
  return next;
}

/** In `a[][b]=1&a[][c]=2` both belong to one item; a member that is there already begins the next item. */
function openIndex(tree: Tree, member: string | undefined): string {
  const count = Object.keys(tree).length;
  const last = tree[String(count - 1)];
  const fits =
    last !== undefined && isTree(last) && member !== undefined && member !== '' && !(member in last);
  return String(fits ? count - 1 : count);
}

function isTree(value: Tree | string | UploadedFile): value is Tree {
  return typeof value === 'object' && Object.getPrototypeOf(value) === null;
}

/** Without a prototype: `__proto__` and `constructor` are names like any other. */
function emptyTree(): Tree {
  return Object.create(null) as Tree;
}

function contradiction([first = '', ...rest]: readonly string[]): Failure {
  const param = first + rest.map((key) => `[${key}]`).join('');
  return new Failure(400, { message: `Parameter given more than once: ${param}`, param });
}

function invalid(message: string): Failure {
  return new Failure(400, { message });
}
