import type { Pagination } from './model.js';
import type { Schema } from './schema.js';

/** Names of the members that lead to a value, the outermost first; none for the value itself. */
export type MemberPath = readonly string[];

/** How an answer of a shape of its own leads to the next page. */
export type Paging = CursorPaging | TokenPaging | PositionPaging | UrlPaging | LinkPaging;

/** What all styles have in common. */
interface AnyPaging {
  /** The list of items in the answer. */
  readonly items: MemberPath;
  /** What each item is. */
  readonly item: Schema;
  /** Query parameter that says how many items a page has. */
  readonly limit?: string;
  /** The parameters are members of the body instead. */
  readonly inBody?: true;
  /** Told by its looks, not by the description. */
  readonly detected: boolean;
}

/** The next page starts after the last item. */
export interface CursorPaging extends AnyPaging {
  readonly style: 'cursor';
  /** Query parameters. */
  readonly after: string;
  readonly before?: string;
  /** Without it the last page is one without items. */
  readonly hasMore?: MemberPath;
  /** Member of an item that is its cursor. */
  readonly cursor: string;
}

/** The answer holds a token that asks for the next page. */
export interface TokenPaging extends AnyPaging {
  readonly style: 'token';
  /** Query parameter that carries the token. */
  readonly token: string;
  readonly nextToken: MemberPath;
  readonly hasMore?: MemberPath;
}

/** A number says where a page starts: how many items, or how many pages, stand before it. */
export interface PositionPaging extends AnyPaging {
  readonly style: 'offset' | 'page';
  /** Query parameter that carries the number. */
  readonly parameter: string;
  /** Number of the first item or page. */
  readonly first: number;
  /** Number of all items. */
  readonly total?: MemberPath;
  /** Response header that holds it. */
  readonly totalHeader?: string;
  /** Number of all pages. */
  readonly totalPages?: MemberPath;
  readonly hasMore?: MemberPath;
}

/** The answer holds the URL of the next page. */
export interface UrlPaging extends AnyPaging {
  readonly style: 'url';
  readonly next: MemberPath;
  /** Query parameter in the URL by which the next page can be asked for another time. */
  readonly parameter?: string;
}

/** The header `Link` (RFC 8288) of the answer names the URL of the next page. */
export interface LinkPaging extends AnyPaging {
  readonly style: 'link';
  /** Query parameter in the URL by which the next page can be asked for another time. */
  readonly parameter?: string;
}

/** Query parameter that takes the place of a page; undefined where only a URL leads there. */
export function positionParameter(paging: Paging | Pagination): string | undefined {
  switch (paging.style) {
    case 'cursor':
      return paging.after;
    case 'token':
      return paging.token;
    default:
      return paging.parameter;
  }
}
