import { DecodeError, PaginationError } from './errors.js';

/** How a list is cut into pages. */
export type PageStyle = CursorStyle | TokenStyle;

/** Members of a page, whatever leads to the next. */
export interface AnyStyle {
  /** Members that have the name of a method, which the page goes without. */
  readonly own?: readonly string[];
  /** Holds the items. */
  readonly items: string;
  /** True when there are more. */
  readonly hasMore?: string;
  /** Path of the list, by which one that stands inside an answer goes on. */
  readonly url?: string;
}

/** The next page starts after the last item. */
export interface CursorStyle extends AnyStyle {
  readonly style: 'cursor';
  /** Query parameter: the item to start after. */
  readonly after: string;
  /** Query parameter: the item to end before; a list asked for with it is walked backwards. */
  readonly before?: string;
  readonly hasMore: string;
  /** Member of an item that is its cursor. */
  readonly cursor: string;
}

/** A page holds the token that asks for the next. */
export interface TokenStyle extends AnyStyle {
  readonly style: 'token';
  /** Query parameter that carries the token. */
  readonly token: string;
  /** Member of the page that holds the next token. */
  readonly nextToken: string;
}

/** Members by name, of a page, an item or a query. */
export type Members = Readonly<Record<string, unknown>>;

/** Whether another page follows, in the direction the list is walked. */
export function hasMore(page: Members, style: PageStyle): boolean {
  if (style.hasMore !== undefined && page[style.hasMore] !== true) return false;
  return style.style === 'cursor' || Boolean(page[style.nextToken]);
}

/** The items of a page in the order they are walked. Throws DecodeError when the page has none to speak of. */
export function itemsOf(page: Members, style: PageStyle, query: Members): readonly unknown[] {
  const items = page[style.items];
  if (!Array.isArray(items)) throw new DecodeError(`The page holds no list of items in ${style.items}`);
  return isBackwards(style, query) ? [...(items as unknown[])].reverse() : items;
}

/** The query parameter that leads to the next page. Throws PaginationError when the page does not lead on. */
export function nextCursor(
  page: Members,
  style: PageStyle,
  query: Members,
): readonly [name: string, value: string] {
  const [name, cursor] =
    style.style === 'token' ? [style.token, page[style.nextToken]] : cursorOfLast(page, style, query);
  return [name, checkedCursor(cursor, query[name])];
}

/** A cursor as text. Throws PaginationError on what is none, and on the one that led here. */
export function checkedCursor(cursor: unknown, before: unknown): string {
  const value = typeof cursor === 'number' || typeof cursor === 'bigint' ? String(cursor) : cursor;
  if (typeof value !== 'string' || value === '') {
    throw new PaginationError('There are more pages, but this one does not say where the next one starts');
  }
  if (before === value) throw repeated(value);
  return value;
}

/** A list that leads back to where it was before. */
export function repeated(cursor: string): PaginationError {
  return new PaginationError(`The pages go round in circles: ${JSON.stringify(cursor)} came twice`);
}

function cursorOfLast(page: Members, style: CursorStyle, query: Members): [string, unknown] {
  const last = itemsOf(page, style, query).at(-1) as Members | null | undefined;
  const name = style.before !== undefined && isBackwards(style, query) ? style.before : style.after;
  return [name, last?.[style.cursor]];
}

function isBackwards(style: PageStyle, query: Members): boolean {
  return style.style === 'cursor' && style.before !== undefined && query[style.before] != null;
}
