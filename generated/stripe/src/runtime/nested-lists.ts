import { InvalidArgumentError, PaginationError } from './errors.js';
import type { Members, PageStyle } from './page-style.js';
import { makePage, type PageMethods } from './page.js';
import { isPath } from './path.js';

/** Where the next page of a list inside an answer is found. */
export interface NestedPage {
  /** Path as the answer has it, checked. */
  readonly path: string;
  readonly style: PageStyle;
  readonly query: Members;
  /** Paths that were expanded in the list, from the page on. */
  readonly expand: readonly string[];
}

/** What lists inside an answer are given to go on with. */
export interface ListSource {
  /** Those without a member that holds the list's path cannot go on by themselves. */
  readonly styles: readonly PageStyle[];
  /** Paths that were expanded in the answer. */
  readonly expand: readonly string[];
  /** Undefined where there is no client to ask: then a list ends with what the answer holds, or with an error. */
  readonly load?: (next: NestedPage) => PromiseLike<PageMethods<unknown>>;
}

interface Place {
  readonly value: object;
  readonly expand: readonly string[];
}

/** Gives all lists in an answer, at any depth, the methods of a page. What is a page already stays as it is. */
export function connectLists(answer: unknown, source: ListSource): void {
  const open: Place[] = [];
  const add = (value: unknown, expand: readonly string[]) => {
    if (typeof value === 'object' && value !== null) open.push({ value, expand });
  };
  add(answer, source.expand);
  // No recursion: an answer may be deeper than the stack.
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    connect(place, source);
    const { value, expand } = place;
    if (Array.isArray(value)) for (const item of value) add(item, expand);
    else for (const [name, member] of Object.entries(value)) add(member, below(expand, name));
  }
}

/** Paths that are asked for by the parameter of that name. */
export function pathsIn(params: unknown, name: string | undefined): readonly string[] {
  if (name === undefined || typeof params !== 'object' || params === null) return [];
  const paths = (params as Members)[name];
  return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
}

function connect({ value, expand }: Place, source: ListSource): void {
  const list = value as Members;
  const style = source.styles.find((candidate) => isList(list, candidate));
  if (style === undefined || Symbol.asyncIterator in value) return;
  const load = (query: Members) => loadNext(source, { path: list[style.url ?? ''], style, query, expand });
  makePage(list, { style, query: {}, load });
}

/** The path comes from the answer: one that could lead elsewhere would take the key along. */
async function loadNext(
  { load }: ListSource,
  next: Omit<NestedPage, 'path'> & { readonly path: unknown },
): Promise<PageMethods<unknown>> {
  const { path } = next;
  if (load === undefined)
    throw new InvalidArgumentError('The list has more pages, and no client to fetch them with');
  if (isPath(path)) return load({ ...next, path });
  throw new PaginationError('There are more pages, but the list does not name a path of the API');
}

function isList(value: Members, { url, items, hasMore }: PageStyle): boolean {
  if (url === undefined || typeof value[url] !== 'string' || !Array.isArray(value[items])) return false;
  return hasMore === undefined || typeof value[hasMore] === 'boolean';
}

/** What follows a step in the paths that begin with it. */
function below(paths: readonly string[], step: string): readonly string[] {
  if (paths.length === 0) return paths;
  return paths.filter((path) => path.startsWith(`${step}.`)).map((path) => path.slice(step.length + 1));
}
