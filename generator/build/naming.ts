import { singular } from '../model/english.js';
import type { HttpMethod } from '../model/model.js';

/** Where an operation stands in the resource tree and what it is called there, in the path's own spelling. */
export interface OperationName {
  readonly resource: readonly string[];
  readonly method: string;
}

/** What naming needs to know about the other paths of the API. */
export interface PathIndex {
  /** Whether the API has this path, parameters written as `{}`. */
  has(path: string): boolean;
  /** Whether the API answers this method at this path. */
  answers(path: string, method: HttpMethod): boolean;
  /** Whether something stands below `path/{}`. */
  hasItems(path: string): boolean;
}

const ITEM_VERBS: Partial<Record<HttpMethod, string>> = {
  get: 'retrieve',
  post: 'update',
  put: 'update',
  patch: 'update',
  delete: 'delete',
};

/** An index over the path templates of an API and their methods. */
export function indexPaths(paths: ReadonlyMap<string, readonly HttpMethod[]>): PathIndex {
  const methods = new Map([...paths].map(([path, list]) => [anonymous(path), list]));
  const withItems = new Set([...methods.keys()].flatMap(collectionsIn));
  return {
    has: (path) => methods.has(anonymous(path)),
    answers: (path, method) => methods.get(anonymous(path))?.includes(method) ?? false,
    hasItems: (path) => withItems.has(anonymous(path)),
  };
}

/** What stands before each id in a path. */
function collectionsIn(path: string): readonly string[] {
  return [...path.matchAll(/\/\{\}(?=\/|$)/g)].map(({ index }) => path.slice(0, index));
}

function anonymous(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}');
}

/**
 * Resource and method by the shape of the path:
 * - `/charges` and `/charges/{id}` are the collection and its items: list, create, retrieve, update, delete;
 * - `/charges/{id}/capture` and `/charges/search` are actions on the collection;
 * - `/customers/{id}/sources` is a collection within an item, flattened: listSources, createSource;
 * - what stands before the first collection is a namespace; a version at the front (`/v1`, `/api/2.0`) and ids before
 *   any collection are no part of the name. Empty for a path of nothing else.
 */
export function deriveName(
  path: string,
  method: HttpMethod,
  isList: boolean,
  index: PathIndex,
): OperationName {
  const segments = path.split('/').filter((segment) => segment !== '');
  const skip = prefixLength(segments);
  const end = collectionEnd(segments, skip, index);
  const resource = segments.slice(skip, end).filter((segment) => !isParameter(segment));
  const rest = segments.slice(end);
  const here = `/${segments.join('/')}`;
  if (rest.length === 0) return { resource, method: collectionVerb(method, isList, index.hasItems(here)) };
  return { resource, method: methodName(rest, method, isList, { here, index }) };
}

/** Segments that say which API and whose, not what. */
const PREFIX = /^(api|rest|v?\d+(\.\d+)*|v\d\w*|\d{4}-\d\d-\d\d|v?\{[^}]*\})$/i;

/** How many of them lead; a path of nothing else keeps them all. */
function prefixLength(segments: readonly string[]): number {
  return Math.max(
    segments.findIndex((segment) => !PREFIX.test(segment)),
    0,
  );
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{');
}

/** How many segments name the collection: up to the first parameter, or to the first path that is one itself. */
function collectionEnd(segments: readonly string[], skip: number, index: PathIndex): number {
  const end = segments.findIndex((segment, at) => {
    const prefix = `/${segments.slice(0, at).join('/')}`;
    return at > skip && (isParameter(segment) || index.has(prefix) || index.hasItems(prefix));
  });
  return end < 0 ? segments.length : end;
}

function collectionVerb(method: HttpMethod, isList: boolean, hasItems: boolean): string {
  if (method === 'get') return isList || hasItems ? 'list' : 'retrieve';
  if (method === 'post') return 'create';
  return ITEM_VERBS[method] ?? method;
}

interface Place {
  readonly here: string;
  readonly index: PathIndex;
}

function methodName(rest: readonly string[], method: HttpMethod, isList: boolean, place: Place): string {
  const statics = rest.filter((segment) => !isParameter(segment));
  const last = rest.at(-1) ?? '';
  if (statics.length === 0) return ITEM_VERBS[method] ?? method;
  const owners = statics.slice(0, -1).map(singular);
  const noun = statics.at(-1) ?? '';
  if (isParameter(last)) return [ITEM_VERBS[method] ?? method, ...owners, singular(noun)].join('_');
  if (isAction(rest, method, place)) return [noun, ...owners].join('_');
  if (method === 'get') return [isList ? 'list' : 'retrieve', ...owners, noun].join('_');
  const single = !isList && !place.index.hasItems(place.here);
  const verb = method === 'post' && !single ? 'create' : (ITEM_VERBS[method] ?? method);
  return [verb, ...owners, verb === 'create' ? singular(noun) : noun].join('_');
}

/** An action has no items and, where it hangs on an item, is not read. */
function isAction(rest: readonly string[], method: HttpMethod, { here, index }: Place): boolean {
  if (index.hasItems(here)) return false;
  return rest.length === 1 || (method === 'post' && !index.answers(here, 'get'));
}
