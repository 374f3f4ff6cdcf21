import { writeExact } from '../../model/exact-json.js';
import type { CursorPagination, Pagination, TokenPagination } from '../../model/model.js';
import { Failure } from '../failure.js';
import { isMembers, memberOf, type Members } from '../values.js';

/** Part of a collection. */
export interface Slice {
  readonly from: number;
  readonly to: number;
  readonly more: boolean;
}

/** A request for a page, as far as paging is concerned. */
export interface Wish {
  readonly items: readonly unknown[];
  readonly params: Members;
  readonly limit: number;
}

/** How many items a page has unless the request says so. */
export const defaultLimit = 10;

/**
 * The collection behind a list: the sample's items again and again, each with a cursor of its own, up to `size`.
 * Items without a cursor are not repeated.
 */
export function collectionOf(pagination: Pagination, samples: readonly unknown[], size: number): unknown[] {
  const cursor = pagination.style === 'cursor' ? pagination.cursor : 'id';
  const seeds = samples.filter((item) => typeof memberOf(item, cursor) === 'string');
  if (seeds.length === 0) return [...samples];
  const used = new Set<unknown>();
  return Array.from({ length: size }, (_, index) => {
    const seed = seeds[index % seeds.length] as Members;
    const id = used.has(seed[cursor]) ? `${String(seed[cursor])}_${index}` : seed[cursor];
    used.add(id);
    return { ...structuredClone(seed), [cursor]: id };
  });
}

/** The envelope filled with the page that was asked for. Throws a `Failure` (400) when the cursor is unknown. */
export function pageOf(
  pagination: Pagination,
  envelope: Members,
  items: readonly unknown[],
  params: Members,
): Members {
  const limit = Number(memberOf(params, pagination.limit ?? '') ?? defaultLimit);
  const wish = { items, params, limit: Math.max(0, limit) };
  return pagination.style === 'cursor'
    ? cursorPage(pagination, envelope, wish)
    : tokenPage(pagination, envelope, wish);
}

function cursorPage(pagination: CursorPagination, envelope: Members, wish: Wish): Members {
  const slice = cursorSlice(pagination, wish);
  const items = wish.items.slice(slice.from, slice.to);
  return { ...envelope, [pagination.items]: items, [pagination.hasMore]: slice.more };
}

/** The part before or after the item that a cursor names. Throws a `Failure` (400) when there is no such item. */
export function cursorSlice(
  pagination: Pick<CursorPagination, 'after' | 'before' | 'cursor'>,
  { items, params, limit }: Wish,
): Slice {
  const { after, before = '' } = pagination;
  const find = (name: string) => positionOf(items, pagination.cursor, memberOf(params, name), name);
  if (memberOf(params, after) !== undefined && memberOf(params, before) !== undefined) {
    throw new Failure(400, { message: `You cannot use both ${after} and ${before}.`, param: before });
  }
  const end = find(before);
  if (end !== undefined) return { from: Math.max(0, end - limit), to: end, more: end > limit };
  const from = (find(after) ?? -1) + 1;
  return { from, to: from + limit, more: from + limit < items.length };
}

/** Index of the item with that cursor; `undefined` when no cursor was sent. */
function positionOf(
  items: readonly unknown[],
  cursor: string,
  id: unknown,
  param: string,
): number | undefined {
  if (id === undefined) return undefined;
  const index = items.findIndex((item) => textOf(memberOf(item, cursor) ?? null) === textOf(id));
  if (index >= 0) return index;
  throw new Failure(400, { message: `No such item: '${textOf(id)}'`, code: 'resource_missing', param });
}

function tokenPage(pagination: TokenPagination, envelope: Members, { items, params, limit }: Wish): Members {
  const from = offsetOf(memberOf(params, pagination.token), pagination.token);
  const to = from + limit;
  const more = to < items.length;
  return {
    ...envelope,
    [pagination.items]: items.slice(from, to),
    ...(pagination.hasMore === undefined ? {} : { [pagination.hasMore]: more }),
    [pagination.nextToken]: more ? `page_${to}` : null,
  };
}

/** How many items stand before the page that a token asks for. Throws a `Failure` (400) on any other text. */
export function offsetOf(token: unknown, param: string): number {
  if (token === undefined) return 0;
  const found = /^page_(\d{1,9})$/.exec(textOf(token));
  if (found) return Number(found[1]);
  throw new Failure(400, { message: `Invalid page token: ${textOf(token)}`, param });
}

/** A value as it stands in a URL or message. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : writeExact(value);
}

/** The items a list answer holds, none when it is no list. */
export function itemsIn(pagination: Pagination, answer: unknown): readonly unknown[] {
  const items = memberOf(answer, pagination.items);
  return isMembers(answer) && Array.isArray(items) ? items : [];
}
