import { PaginationError } from './errors.js';
import {
  itemsAt,
  valueAt,
  type MemberPath,
  type PageStep,
  type PageWay,
  type WayOptions,
} from './page-way.js';

/** What is known of URLs that lead to the next page. */
export interface URLOptions extends WayOptions {
  /** Query parameter of the URL by which the next page can be asked for another time. */
  readonly parameter?: string;
}

/** Pages that hold the URL of the next: a text, or an object with the text as `href`. */
export function urlPages(options: URLOptions & { readonly next: MemberPath }): PageWay {
  const { own = [], items, next } = options;
  return {
    style: 'way',
    own,
    items: (page) => itemsAt(page, items),
    next(page) {
      const found = valueAt(page, next);
      return stepTo(typeof found === 'string' ? found : valueAt(found, ['href']), options);
    },
  };
}

/** The step to a URL, absolute or relative to that of the page; none where there is no text. */
export function stepTo(url: unknown, { parameter }: URLOptions): PageStep | undefined {
  if (typeof url !== 'string' || url === '') return undefined;
  const [, search = ''] = /\?([^#]*)/.exec(url) ?? [];
  const value = parameter === undefined ? null : new URLSearchParams(search).get(parameter);
  return {
    cursor: value ?? url,
    query: {},
    path: (from) => (base) => below(base, url, base + (typeof from === 'string' ? from : from(base))),
  };
}

/**
 * The URL as a path that is appended to the base URL. Throws PaginationError on one of another origin: the key would
 * go there.
 */
function below(base: string, url: string, from: string): string {
  if (!URL.canParse(url, from)) throw new PaginationError('The next page is at something that is no URL');
  const target = new URL(url, from);
  const { origin, pathname } = new URL(base);
  if (target.origin !== origin)
    throw new PaginationError(`The next page is at another origin, ${target.origin}`);
  const path = target.pathname + target.search;
  const start = pathname.replace(/\/$/, '');
  if (path.startsWith(`${start}/`)) return path.slice(start.length);
  return '/..'.repeat(start.split('/').length - 1) + path;
}
