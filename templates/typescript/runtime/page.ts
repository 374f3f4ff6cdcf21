import { DecodeError, InvalidArgumentError } from './errors.js';
import { hasMore, itemsOf, nextCursor, repeated, type Members, type PageStyle } from './page-style.js';
import { withExtra } from './extra.js';
import type { LiteClient } from './lite-client.js';
import type { RequestOptions } from './options.js';
import { APIPromise } from './promise.js';
import type { RequestSpec } from './request.js';

/** How many items to collect. */
export interface ToArrayOptions {
  /** At most so many, fetching no page more than that takes; `Infinity` for all. */
  readonly limit: number;
}

/** What a page can do besides holding items. Iterating over it goes on through all later pages. */
export interface PageMethods<T> extends AsyncIterable<T> {
  /** Whether another page follows. */
  hasNextPage(): boolean;
  /**
   * Value of the parameter that asks for the next page, to go on another time; undefined after the last page. Throws
   * PaginationError when the page does not lead on.
   */
  nextCursor(): string | undefined;
  /** Undefined after the last page. Rejects with PaginationError when the pages do not lead on. */
  nextPage(): Promise<this | undefined>;
  /** This page and all later ones. */
  pages(): AsyncIterable<this>;
  /** Items of this page and of later ones. */
  toArray(options: ToArrayOptions): Promise<T[]>;
}

/** The call for a page: resolves to the page, and is itself iterable over the items of all pages. */
export class PagePromise<T, P extends PageMethods<T>> extends APIPromise<P> implements AsyncIterable<T> {
  /** The items of all pages. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    yield* await this;
  }

  /** The page and all later ones. */
  async *pages(): AsyncGenerator<P, void, undefined> {
    yield* (await this).pages();
  }

  /** Items of the page and of later ones. */
  async toArray(options: ToArrayOptions): Promise<T[]> {
    checkLimit(options);
    return (await this).toArray(options);
  }
}

/** A call for one page of a list, and through it for those that follow. */
export function callPage<T, P extends PageMethods<T>>(
  client: LiteClient,
  spec: RequestSpec,
  style: PageStyle,
  options: RequestOptions = {},
): PagePromise<T, P> {
  const make = (answer: unknown): P => {
    const query = { ...(withExtra(spec.query, options.extra?.query) as Members) };
    const others = { ...options, extra: { body: options.extra?.body } };
    const load = (next: Members) => callPage<T, P>(client, { ...spec, query: next }, style, others);
    return makePage<T, P>(answer, { style, query, load });
  };
  return new PagePromise<T, P>(client.prepare(spec, options, make));
}

/** Where a page comes from. */
export interface PageSource<P> {
  readonly style: PageStyle;
  /** The query that was answered with the page. */
  readonly query: Members;
  load(query: Members): PromiseLike<P>;
}

/** Gives the answer of a list the methods of a page, not enumerable. Throws DecodeError when it is none. */
export function makePage<T, P extends PageMethods<T>>(answer: unknown, source: PageSource<P>): P {
  if (typeof answer !== 'object' || answer === null) throw new DecodeError('The answer is not a page');
  const page = answer as P & Members;
  itemsOf(page, source.style, source.query);
  for (const [name, value] of methodsOf<T, P>(page, source)) {
    Object.defineProperty(page, name, { value, enumerable: false, configurable: true, writable: true });
  }
  return page;
}

function methodsOf<T, P extends PageMethods<T>>(
  page: P & Members,
  source: PageSource<P>,
): [PropertyKey, unknown][] {
  return [
    ['hasNextPage', () => hasMore(page, source.style)],
    ['nextCursor', () => cursorOf<T, P>(page, source)],
    ['nextPage', () => nextPage<T, P>(page, source)],
    ['pages', () => pages<T, P>(page, source)],
    ['toArray', (options: ToArrayOptions) => toArray<T>(page, options)],
    [Symbol.asyncIterator, () => items<T, P>(page, source)],
  ];
}

function cursorOf<T, P extends PageMethods<T>>(page: P & Members, source: PageSource<P>): string | undefined {
  return page.hasNextPage() ? nextCursor(page, source.style, source.query)[1] : undefined;
}

async function nextPage<T, P extends PageMethods<T>>(
  page: P & Members,
  source: PageSource<P>,
): Promise<P | undefined> {
  if (!page.hasNextPage()) return undefined;
  const [name, value] = nextCursor(page, source.style, source.query);
  return source.load({ ...source.query, [name]: value });
}

/** The direction, and with it the query parameter, is the same for all pages. */
async function* pages<T, P extends PageMethods<T>>(
  first: P & Members,
  source: PageSource<P>,
): AsyncGenerator<P> {
  const seen = new Set<string>();
  let page: P | undefined = first;
  for (; page; page = await page.nextPage()) {
    yield page;
    if (!page.hasNextPage()) return;
    const [, cursor] = nextCursor(page as P & Members, source.style, source.query);
    if (seen.has(cursor)) throw repeated(cursor);
    seen.add(cursor);
  }
}

async function* items<T, P extends PageMethods<T>>(
  first: P & Members,
  source: PageSource<P>,
): AsyncGenerator<T> {
  for await (const page of pages<T, P>(first, source)) {
    yield* itemsOf(page as P & Members, source.style, source.query) as readonly T[];
  }
}

async function toArray<T>(page: AsyncIterable<T>, options: ToArrayOptions): Promise<T[]> {
  checkLimit(options);
  const all: T[] = [];
  for await (const item of page) {
    if (all.push(item) >= options.limit) break;
  }
  return all;
}

function checkLimit({ limit }: ToArrayOptions): void {
  if (limit === Infinity || (Number.isSafeInteger(limit) && limit > 0)) return;
  throw new InvalidArgumentError('limit must be a whole number above 0, or Infinity');
}
