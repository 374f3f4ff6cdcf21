import { checkedCursor } from './page-style.js';
import { itemsAt, valueAt, type MemberPath, type PageWay, type WayOptions } from './page-way.js';

/** Where the token of the next page stands. */
export interface TokenOptions extends WayOptions {
  /** Query parameter that takes it. */
  readonly parameter: string;
  readonly next: MemberPath;
  readonly hasMore?: MemberPath;
}

/** Pages that hold, at any depth, the token that asks for the next. */
export function tokenPages({ parameter, next, hasMore, items, own = [] }: TokenOptions): PageWay {
  return {
    style: 'way',
    own,
    items: (page) => itemsAt(page, items),
    next(page, query) {
      const token = valueAt(page, next);
      if (!token || (hasMore !== undefined && valueAt(page, hasMore) !== true)) return undefined;
      const cursor = checkedCursor(token, query[parameter]);
      return { cursor, query: { ...query, [parameter]: cursor } };
    },
  };
}
