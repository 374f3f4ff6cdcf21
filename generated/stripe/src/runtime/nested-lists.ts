import { InvalidArgumentError, PaginationError } from './errors.js';
import type { Members, PageStyle } from './page-style.js';
import type { PageStep } from './page-way.js';
import { callPage, makePage, type PageMethods } from './page.js';
import { isPath } from './path.js';
import type { Answered, Encode, Parse, RequestSpec } from './request.js';

/** How the later pages of a list are asked for and read. */
export interface ListCodec {
  readonly encode: Encode;
  readonly parse: Parse;
}

/** Where the next page of a list inside an answer is found. */
export interface NestedPage {
  /** Path as the answer has it, checked. */
  readonly path: string;
  readonly style: PageStyle;
  readonly query: Members;
  /** Paths that were expanded in the list, from the page on. */
  readonly expand: readonly string[];
  /** How it is asked for and read, where that is not the usual way. */
  readonly codec: ListCodec | undefined;
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

/** Of lists inside of answers that are not asked for and read in the usual way. */
export const listCodecs: WeakMap<object, ListCodec> = new WeakMap();

const NONE: readonly string[] = [];
/** Lists that became pages without a client, which may still be given one. */
const loose: WeakSet<object> = new WeakSet();

/** Lets the lists in an answer go on, if there can be some: by what the operation holds, or what was expanded. */
export function connectAnswer(answer: unknown, { client, definition, spec, options }: Answered): void {
  const { lists: styles, expand: parameter = '' } = definition;
  if (styles === undefined) return;
  const expand = pathsIn(spec.method === 'get' ? spec.query : spec.body, parameter);
  if (spec.lists === undefined && expand.length === 0) return;
  const load = ({ path, style, query, expand: paths, codec }: NestedPage) => {
    // What was meant for one request is not meant for others.
    const { idempotencyKey, extra, ...others } = options;
    const all = paths.length === 0 ? query : { ...query, [parameter]: paths };
    const next: RequestSpec = { method: 'get', path, query: all, lists: connectAnswer, ...codec };
    return callPage<unknown, PageMethods<unknown>>(client, next, style, others);
  };
  connectLists(answer, { styles, expand, load });
}

/** Gives all lists in parsed JSON, at any depth, the methods of a page. What is a page already stays as it is. */
export function connectLists(answer: unknown, source: ListSource): void {
  // No recursion: an answer may be deeper than the stack.
  const open: object[] = [];
  const asked = new Map<object, readonly string[]>();
  const add = (value: unknown, paths: readonly string[]) => {
    if (typeof value !== 'object' || value === null) return;
    open.push(value);
    if (paths.length > 0) asked.set(value, paths);
  };
  add(answer, source.expand);
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    const paths = asked.size === 0 ? NONE : (asked.get(value) ?? NONE);
    if (Array.isArray(value)) {
      for (const item of value) add(item, paths);
    } else {
      const members = value as Members;
      connect(members, paths, source);
      for (const name in members) add(members[name], below(paths, name));
    }
  }
}

/** Paths that are asked for by the parameter of that name. */
export function pathsIn(params: unknown, name: string): readonly string[] {
  if (typeof params !== 'object' || params === null) return [];
  const paths = (params as Members)[name];
  return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
}

function connect(list: Members, expand: readonly string[], source: ListSource): void {
  const style = source.styles.find((candidate) => isList(list, candidate));
  if (style === undefined || (Symbol.asyncIterator in list && !loose.has(list))) return;
  const codec = listCodecs.get(list);
  const load = ({ query }: PageStep) =>
    loadNext(source, { path: list[style.url ?? ''], style, query, expand, codec });
  makePage(list, { style, query: {}, load });
  if (source.load === undefined) loose.add(list);
  else loose.delete(list);
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
