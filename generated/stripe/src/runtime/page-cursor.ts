import { checkedCursor, type Members } from './page-style.js';
import { itemsAt, valueAt, type MemberPath, type PageWay, type WayOptions } from './page-way.js';

/** What tells where the next page starts; without `hasMore` the last page is one without items. */
export interface CursorOptions extends WayOptions {
  /** Query parameter: the item to start after. */
  readonly after: string;
  /** Query parameter: the item to end before; a list asked for with it is walked backwards. */
  readonly before?: string;
  readonly hasMore?: MemberPath;
  /** Member of an item that is its cursor. */
  readonly cursor: string;
}

/** Pages that start after the last item of the one before, wherever its items stand. */
export function cursorPages({
  after,
  before = '',
  hasMore,
  cursor: key,
  ...options
}: CursorOptions): PageWay {
  const isBackwards = (query: Members) => before !== '' && query[before] != null;
  const items = (page: Members, query: Members) => {
    const found = itemsAt(page, options.items);
    return isBackwards(query) ? [...found].reverse() : found;
  };
  return {
    style: 'way',
    own: options.own ?? [],
    items,
    next(page, query) {
      const last = items(page, query).at(-1);
      if (hasMore === undefined ? last === undefined : valueAt(page, hasMore) !== true) return undefined;
      const name = isBackwards(query) ? before : after;
      const cursor = checkedCursor(valueAt(last, [key]), query[name]);
      return { cursor, query: { ...query, [name]: cursor } };
    },
  };
}
