import { PaginationError } from './errors.js';
import type { Members } from './page-style.js';
import { itemsAt, valueAt, type MemberPath, type PageWay, type WayOptions } from './page-way.js';
import { lastResponse } from './response.js';

/** Where pages start, and how the last one is known; without any of these it is the one without items. */
export interface PositionOptions extends WayOptions {
  /** Query parameter that takes the number of the first item of a page, or of the page. */
  readonly parameter: string;
  readonly counts: 'items' | 'pages';
  /** Number of the first one. */
  readonly first: number;
  readonly total?: MemberPath;
  /** Response header that holds the number of all items. */
  readonly totalHeader?: string;
  readonly totalPages?: MemberPath;
  readonly hasMore?: MemberPath;
}

/** What is known of the page before, when it was the way here. */
interface Before {
  /** How long pages are: only the last may be shorter. */
  readonly size: number;
  readonly items: string;
}

/** Pages that are asked for by number, of their first item or of themselves. */
export function positionPages(options: PositionOptions, before?: Before): PageWay {
  const { parameter, counts, first, own = [] } = options;
  const items = (page: Members) => itemsAt(page, options.items);
  return {
    style: 'way',
    own,
    items,
    next(page, query) {
      const { length } = items(page);
      const at = Number(query[parameter] ?? first);
      const size = Math.max(before?.size ?? 0, length);
      const seen = counts === 'items' ? at - first + length : (at - first) * size + length;
      if (length === 0 || !goesOn(page, options, { seen, pages: at - first + 1 })) return undefined;
      const position = counts === 'items' ? at + length : at + 1;
      const way = positionPages(options, { size, items: unlike(items(page), before) });
      return { cursor: String(position), query: { ...query, [parameter]: position }, way };
    },
  };
}

interface Progress {
  readonly seen: number;
  readonly pages: number;
}

function goesOn(page: Members, options: PositionOptions, { seen, pages }: Progress): boolean {
  const { hasMore, totalPages, total, totalHeader = '' } = options;
  if (hasMore !== undefined) return valueAt(page, hasMore) === true;
  if (totalPages !== undefined) return pages < Number(valueAt(page, totalPages));
  const header = totalHeader === '' ? undefined : lastResponse(page)?.headers.get(totalHeader);
  const all = Number((total === undefined ? header : valueAt(page, total)) ?? Infinity);
  return Number.isNaN(all) || seen < all;
}

/** The objects of a page as text. Throws PaginationError on those of the page before: then the number counts for nothing. */
function unlike(items: readonly unknown[], before: Before | undefined): string {
  if (typeof items[0] !== 'object') return '';
  const text = JSON.stringify(items, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  if (text === before?.items) throw new PaginationError('The pages go round in circles: the same came twice');
  return text;
}
