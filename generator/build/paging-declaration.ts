import type { MemberPath, Paging } from '../model/paging.js';

/** The words that declare what was found: to be put into the description, or not. */
export function declarationOf(paging: Paging): string {
  const { style, items } = paging;
  const words = Object.entries({ ...ownWords(paging), items: dotted(items), limit: paging.limit }).flatMap(
    ([name, value]) => (value ? [`${name}: ${quoted(value)}`] : []),
  );
  return `{ ${[`style: ${style}`, ...words].join(', ')} }`;
}

function ownWords(paging: Paging): Readonly<Record<string, string | undefined>> {
  switch (paging.style) {
    case 'cursor':
      return {
        after: paging.after,
        before: paging.before,
        hasMore: dotted(paging.hasMore),
        cursor: paging.cursor,
      };
    case 'token':
      return { token: paging.token, nextToken: dotted(paging.nextToken), hasMore: dotted(paging.hasMore) };
    case 'offset':
    case 'page': {
      const first = paging.first === (paging.style === 'page' ? 1 : 0) ? undefined : `${paging.first}`;
      const { total, totalHeader, totalPages, hasMore } = paging;
      const ends = {
        total: dotted(total),
        totalHeader,
        totalPages: dotted(totalPages),
        hasMore: dotted(hasMore),
      };
      return { [paging.style]: paging.parameter, first, ...ends };
    }
    case 'url':
      return { next: dotted(paging.next), parameter: paging.parameter };
    case 'link':
      return { parameter: paging.parameter };
  }
}

function dotted(path: MemberPath | undefined): string | undefined {
  return path?.join('.');
}

/** As YAML wants it. */
function quoted(text: string): string {
  return /^[\w.]+$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
