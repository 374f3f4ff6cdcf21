import { DecodeError } from './errors.js';
import type { Members } from './page-style.js';
import type { BasedPath } from './path.js';

/** How pages of one operation lead on; only operations that need one bring it into a bundle. */
export interface PageWay {
  readonly style: 'way';
  /** Members of a page that have the name of a method, which it goes without. */
  readonly own?: readonly string[];
  /** The items of a page. Throws DecodeError when it has none to speak of. */
  items(page: Members, query: Members): readonly unknown[];
  /** Undefined after the last page. Throws PaginationError when the page does not lead on. */
  next(page: Members, query: Members): PageStep | undefined;
}

/** What leads to the next page. */
export interface PageStep {
  /** Tells it from all others; where possible the value of the parameter that asks for it. */
  readonly cursor: string;
  readonly query: Members;
  /** Its path, given that of the page before; the same unless there is one. */
  readonly path?: (from: BasedPath | string) => BasedPath;
  /** How it leads on itself, where that is not the same way. */
  readonly way?: PageWay;
}

/** Names of the members that lead to a value; none for the value itself. */
export type MemberPath = readonly string[];

/** What a way needs to know of a page whatever its kind. */
export interface WayOptions {
  /** Default: the page is a list itself. */
  readonly items?: MemberPath;
  readonly own?: readonly string[];
}

/** The value in a page that a path leads to, if anything. */
export function valueAt(page: unknown, path: MemberPath): unknown {
  return path.reduce<unknown>((value, name) => (value as Members | null | undefined)?.[name], page);
}

/** The items that stand in a page at `path`. Throws DecodeError when nothing of the kind does. */
export function itemsAt(page: unknown, path: MemberPath = []): readonly unknown[] {
  const items = valueAt(page, path);
  if (Array.isArray(items)) return items;
  throw new DecodeError(`The page holds no list of items${path.length > 0 ? ` in ${path.join('.')}` : ''}`);
}
