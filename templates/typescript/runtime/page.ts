import { DecodeError, InvalidArgumentError } from './errors.js';
import { hasMore, itemsOf, nextCursor, repeated, type Members, type PageStyle } from './page-style.js';
import { withExtra } from './extra.js';
import type { LiteClient } from './lite-client.js';
import type { RequestOptions } from './options.js';
import type { PageStep, PageWay } from './page-way.js';
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
export class PagePromise<T, P extends AsyncIterable<T>> extends APIPromise<P> implements AsyncIterable<T> {
  /** The items of all pages. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    yield* await this;
  }

  /** The page and all later ones. */
  async *pages(): AsyncGenerator<P, void, undefined> {
    yield* pages<P>(await this);
  }

  /** Items of the page and of later ones. */
  async toArray(options: ToArrayOptions): Promise<T[]> {
    checkLimit(options);
    return toArray(await this, options);
  }
}

/** An answer with what a page can do, but for the methods whose names it has as members of its own. */
export type PageBeside<Answer, T, Own extends string> = Answer &
  AsyncIterable<T> & {
    [Name in Exclude<keyof Steps<T, unknown>, Own>]: Steps<T, PageBeside<Answer, T, Own>>[Name];
  };

/** The methods of a page that is not only its methods. */
interface Steps<T, P> extends Pick<PageMethods<T>, 'hasNextPage' | 'nextCursor' | 'toArray'> {
  /** Undefined after the last page. Rejects with PaginationError when the pages do not lead on. */
  nextPage(): Promise<P | undefined>;
  /** This page and all later ones. */
  pages(): AsyncIterable<P>;
}

/** A call for one page of a list, and through it for those that follow. */
export function callPage<T, P extends AsyncIterable<T>>(
  client: LiteClient,
  spec: RequestSpec,
  style: PageStyle | PageWay,
  options: RequestOptions = {},
): PagePromise<T, P> {
  const make = (answer: unknown): P => {
    const query = { ...(withExtra(spec.query, options.extra?.query) as Members) };
    const others = { ...options, extra: { body: options.extra?.body } };
    const load = ({ query, path, way }: PageStep) => {
      const next = { ...spec, query, path: path?.(spec.path) ?? spec.path };
      return callPage<T, P>(client, next, way ?? style, others);
    };
    return makePage<T, P>(answer, { style, query, load });
  };
  return new PagePromise<T, P>(client.prepare(spec, options, make));
}

/** Where a page comes from. */
export interface PageSource<P> {
  readonly style: PageStyle | PageWay;
  /** The query that was answered with the page. */
  readonly query: Members;
  load(step: PageStep): PromiseLike<P>;
}

/** The source of a page: its methods may have given way to members of the answer. */
const SOURCE: unique symbol = Symbol('source');

interface Sourced<P> {
  readonly [SOURCE]: PageSource<P>;
}

/** Gives the answer of a list the methods of a page, not enumerable. Throws DecodeError when it is none. */
export function makePage<T, P extends AsyncIterable<T>>(answer: unknown, source: PageSource<P>): P {
  if (typeof answer !== 'object' || answer === null) throw new DecodeError('The answer is not a page');
  const page = answer as P & Members & Sourced<P>;
  const { own = [] } = source.style;
  itemsIn(page, source);
  hide(page, SOURCE, source);
  for (const name of Reflect.ownKeys(METHODS)) {
    if (typeof name === 'symbol' || !own.includes(name)) hide(page, name, METHODS[name]);
  }
  return page;
}

type AnyPage = Members & Sourced<unknown> & AsyncIterable<unknown>;

/** Shared by all pages, of which an answer may hold hundreds. */
const METHODS: Readonly<Record<PropertyKey, (this: AnyPage, options: ToArrayOptions) => unknown>> = {
  hasNextPage() {
    return leadsOn(this, this[SOURCE]);
  },
  nextCursor() {
    return stepFrom(this, this[SOURCE])?.cursor;
  },
  nextPage() {
    return nextPage(this, this[SOURCE]);
  },
  pages() {
    return pages(this);
  },
  toArray(options) {
    return toArray(this, options);
  },
  [Symbol.asyncIterator]() {
    return items(this);
  },
};

function hide(page: object, name: PropertyKey, value: unknown): void {
  Object.defineProperty(page, name, { value, enumerable: false, configurable: true, writable: true });
}

function itemsIn(page: Members, { style, query }: PageSource<unknown>): readonly unknown[] {
  return style.style === 'way' ? style.items(page, query) : itemsOf(page, style, query);
}

function leadsOn(page: Members, { style, query }: PageSource<unknown>): boolean {
  return style.style === 'way' ? style.next(page, query) !== undefined : hasMore(page, style);
}

function stepFrom(page: Members, { style, query }: PageSource<unknown>): PageStep | undefined {
  if (style.style === 'way') return style.next(page, query);
  if (!hasMore(page, style)) return undefined;
  const [name, cursor] = nextCursor(page, style, query);
  return { cursor, query: { ...query, [name]: cursor } };
}

async function nextPage<P>(page: Members, source: PageSource<P>): Promise<P | undefined> {
  const step = stepFrom(page, source);
  return step && source.load(step);
}

/** The direction, and with it the query parameter, is the same for all pages. */
async function* pages<P>(first: P): AsyncGenerator<P, void, undefined> {
  const seen = new Set<string>();
  for (let page: P | undefined = first; page !== undefined;) {
    yield page;
    const { [SOURCE]: source } = page as P & Sourced<P>;
    const step = stepFrom(page as P & Members, source);
    if (step === undefined) return;
    if (seen.has(step.cursor)) throw repeated(step.cursor);
    seen.add(step.cursor);
    page = await source.load(step);
  }
}

async function* items<T>(first: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const page of pages(first)) {
    const members = page as Members & Sourced<unknown> & typeof page;
    // Not `yield*`: a page that is a list itself would be asked for the items of all pages again.
    for (const item of itemsIn(members, members[SOURCE])) yield item as T;
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
