import { stepTo, type URLOptions } from './page-url.js';
import { itemsAt, type PageWay } from './page-way.js';
import { lastResponse } from './response.js';

/** Pages whose header `Link` (RFC 8288) names the next. */
export function linkPages(options: URLOptions): PageWay {
  const { own = [], items } = options;
  return {
    style: 'way',
    own,
    items: (page) => itemsAt(page, items),
    next: (page) => stepTo(nextLink(lastResponse(page)?.headers.get('link') ?? ''), options),
  };
}

/** A target, and all parameters up to the next comma outside of quotes. */
const LINK = /<([^<>]*)>((?:"(?:[^"\\]|\\.)*"|[^",])*)/g;
const PARAMETER = /;\s*([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/g;

/** The first link to the next page; one with an anchor is about something else. */
function nextLink(header: string): string | undefined {
  for (const [, target, text = ''] of header.matchAll(LINK)) {
    const parameters = [...text.matchAll(PARAMETER)].map(
      ([, name = '', quoted, bare = '']) => [name.toLowerCase(), quoted ?? bare] as const,
    );
    const relations = parameters.find(([name]) => name === 'rel')?.[1] ?? '';
    const isNext = relations.toLowerCase().split(/\s+/).includes('next');
    if (isNext && !parameters.some(([name]) => name === 'anchor')) return target;
  }
  return undefined;
}
