import type { CursorPagination, Envelope, Pagination, TokenPagination } from '../../model/model.js';
import { heading, ignored, members, tell, value, type Site } from './comparison.js';
import { compareSchemas } from './schemas.js';

const compareEnvelope = members<Envelope>({
  name: value('pagination.envelope'),
  schema: (before, after, site) => compareSchemas(before, after, heading(site, 'response')),
});

const shared = {
  style: ignored('compared already'),
  name: ignored('the name is the key'),
  limit: value('pagination.limit'),
  items: value('pagination.items'),
  hasMore: value('pagination.hasMore'),
  url: value('pagination.url'),
  envelope: compareEnvelope,
};

const compareCursor = members<CursorPagination>({
  ...shared,
  after: value('pagination.after'),
  before: value('pagination.before'),
  cursor: value('pagination.cursor'),
});

const compareToken = members<TokenPagination>({
  ...shared,
  token: value('pagination.token'),
  nextToken: value('pagination.nextToken'),
});

/** Two ways to cut a list into pages. */
export function comparePaginations(before: Pagination, after: Pagination, site: Site): void {
  if (before.style === 'cursor' && after.style === 'cursor') compareCursor(before, after, site);
  else if (before.style === 'token' && after.style === 'token') compareToken(before, after, site);
  else tell(site, 'pagination.style', 'changed', { before: before.style, after: after.style });
}
