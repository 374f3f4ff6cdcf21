import { describe, expect, test } from 'vitest';
import {
  DecodeError,
  InvalidArgumentError,
  PaginationError,
} from '../../templates/typescript/runtime/errors.js';
import { callPage, type PagePromise } from '../../templates/typescript/runtime/page.js';
import { client, cursor, failure, token, type Item, type List } from './support/api.js';
import { json, sequence, serve, text, type Handler, type TestServer } from './support/server.js';

const ids = ['a', 'b', 'c', 'd', 'e'];

/** Pages of two over `ids`, in both directions. */
const shelf: Handler = (request, response, count) => {
  const query = new URL(request.url, 'http://x').searchParams;
  const [after, before] = [query.get('starting_after'), query.get('ending_before')];
  const end = before === null ? ids.length : ids.indexOf(before);
  const rest = ids.slice(after === null ? 0 : ids.indexOf(after) + 1, end);
  const page = before === null ? rest.slice(0, 2) : rest.slice(-2);
  json(200, { data: page.map((id) => ({ id })), has_more: rest.length > 2 })(request, response, count);
};

function list(server: TestServer, query?: object | null, options = {}): PagePromise<Item, List<Item>> {
  return callPage<Item, List<Item>>(
    client(server),
    { method: 'get', path: '/v1/items', query },
    cursor,
    options,
  );
}

async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

const urls = (server: TestServer) => server.seen.map(({ url }) => url);
const names = (items: readonly Item[]) => items.map(({ id }) => id).join('');

describe('by cursor', () => {
  test('the call is the first page', async () => {
    const server = await serve(shelf);
    const page = await list(server, { limit: 2 });
    expect(page).toEqual({ data: [{ id: 'a' }, { id: 'b' }], has_more: true });
    expect(JSON.stringify(page)).toBe('{"data":[{"id":"a"},{"id":"b"}],"has_more":true}');
    expect(page.hasNextPage()).toBe(true);
  });

  test('the call is all items, and keeps the other parameters', async () => {
    const server = await serve(shelf);
    expect(names(await collect(list(server, { limit: 2, created: { gt: 1 } })))).toBe('abcde');
    expect(urls(server)).toEqual([
      '/v1/items?limit=2&created[gt]=1',
      '/v1/items?limit=2&created[gt]=1&starting_after=b',
      '/v1/items?limit=2&created[gt]=1&starting_after=d',
    ]);
  });

  test('page by page', async () => {
    const server = await serve(shelf);
    const first = await list(server);
    const second = await first.nextPage();
    expect(names(second?.data ?? [])).toBe('cd');
    expect(names((await second?.nextPage())?.data ?? [])).toBe('e');
    expect(await (await second?.nextPage())?.nextPage()).toBeUndefined();
    expect(names((await first.nextPage())?.data ?? [])).toBe('cd');
  });

  test('pages as a sequence, from the call or from a page', async () => {
    const server = await serve(shelf);
    expect((await collect(list(server).pages())).map(({ data }) => names(data))).toEqual(['ab', 'cd', 'e']);
    const second = await (await list(server)).nextPage();
    expect((await collect(second?.pages() ?? list(server).pages())).map(({ data }) => names(data))).toEqual([
      'cd',
      'e',
    ]);
  });

  test('backwards: pages before, their items from last to first', async () => {
    const server = await serve(shelf);
    expect(names(await collect(list(server, { ending_before: 'e' })))).toBe('dcba');
    expect(urls(server)).toEqual(['/v1/items?ending_before=e', '/v1/items?ending_before=c']);
  });

  test.each([
    [1, 'a', 1],
    [2, 'ab', 1],
    [3, 'abc', 2],
    [Infinity, 'abcde', 3],
  ])('toArray of %d fetches no page too many', async (limit, found, requests) => {
    const server = await serve(shelf);
    expect(names(await list(server).toArray({ limit }))).toBe(found);
    expect(server.seen).toHaveLength(requests);
  });

  test.each([0, -1, 1.5, NaN])('toArray of %d is refused', async (limit) => {
    const server = await serve(shelf);
    await expect(list(server).toArray({ limit })).rejects.toThrow(InvalidArgumentError);
    await expect((await list(server)).toArray({ limit })).rejects.toThrow(InvalidArgumentError);
  });

  test('breaking off fetches nothing more', async () => {
    const server = await serve(shelf);
    for await (const { id } of list(server)) if (id === 'b') break;
    expect(server.seen).toHaveLength(1);
  });

  test('a page that is sent again: nothing lost, nothing twice', async () => {
    const server = await serve((request, response, count) => {
      (count % 2 === 1 ? text(503, '') : shelf)(request, response, count);
    });
    expect(names(await collect(list(server)))).toBe('abcde');
    expect(server.seen).toHaveLength(6);
  });

  test('all pages are fetched with the options of the call', async () => {
    const server = await serve(shelf);
    await collect(list(server, null, { headers: { 'x-a': 'b' } }));
    expect(server.seen.map(({ headers }) => headers['x-a'])).toEqual(['b', 'b', 'b']);
  });
});

describe('next() while others are awaited', () => {
  test('gives different items, in order, none twice', async () => {
    const server = await serve(shelf);
    const items = list(server)[Symbol.asyncIterator]();
    const steps = await Promise.all(Array.from({ length: 7 }, () => items.next()));
    expect(steps.map(({ value }) => (value as Item | undefined)?.id)).toEqual([...ids, undefined, undefined]);
    expect(steps.map(({ done }) => done)).toEqual([false, false, false, false, false, true, true]);
    expect(server.seen).toHaveLength(3);
  });

  test('gives different pages too', async () => {
    const server = await serve(shelf);
    const pages = list(server).pages()[Symbol.asyncIterator]();
    const steps = await Promise.all([pages.next(), pages.next(), pages.next()]);
    expect(steps.map(({ value }) => names((value as List<Item> | undefined)?.data ?? []))).toEqual([
      'ab',
      'cd',
      'e',
    ]);
    expect(server.seen).toHaveLength(3);
  });

  test('does not mix up two that iterate over one list', async () => {
    const server = await serve(shelf);
    const call = list(server);
    const [one, other] = await Promise.all([collect(call), collect(call)]);
    expect([names(one), names(other)]).toEqual(['abcde', 'abcde']);
    expect(server.seen).toHaveLength(5);
  });
});

describe('going on another time', () => {
  test.each([
    [null, 'starting_after', 'b', 'cde'],
    [{ ending_before: 'e' }, 'ending_before', 'c', 'ba'],
  ])('from %j by %s', async (query, parameter, cursorValue, rest) => {
    const server = await serve(shelf);
    const saved = (await list(server, query)).nextCursor();
    expect(saved).toBe(cursorValue);
    expect(names(await collect(list(server, { [parameter]: saved })))).toBe(rest);
  });

  test('by the token of a search', async () => {
    const server = await serve(json(200, { data: [{ id: 'a' }], has_more: true, next_page: 't1' }));
    const page = await callPage<Item, List<Item>>(
      client(server),
      { method: 'get', path: '/v1/search' },
      token,
    );
    expect(page.nextCursor()).toBe('t1');
  });

  test('there is nothing after the last page', async () => {
    const server = await serve(json(200, { data: [{ id: 'a' }], has_more: false }));
    const page = await list(server);
    expect(page.nextCursor()).toBeUndefined();
    expect(await page.nextPage()).toBeUndefined();
  });

  test('a page that does not lead on has no cursor', async () => {
    const server = await serve(json(200, { data: [], has_more: true }));
    const page = await list(server);
    expect(() => page.nextCursor()).toThrow(PaginationError);
  });
});

test('by token', async () => {
  const server = await serve(
    sequence(
      json(200, { data: [{ id: 'a' }], has_more: true, next_page: 't+1' }),
      json(200, { data: [], has_more: true, next_page: 't2' }),
      json(200, { data: [{ id: 'b' }], has_more: false, next_page: null }),
    ),
  );
  const search = callPage<Item, List<Item>>(
    client(server),
    { method: 'get', path: '/v1/search', query: { query: 'x' } },
    token,
  );
  expect(names(await collect(search))).toBe('ab');
  expect(urls(server)).toEqual([
    '/v1/search?query=x',
    '/v1/search?query=x&page=t%2B1',
    '/v1/search?query=x&page=t2',
  ]);
});

describe('pages that do not lead on', () => {
  const page = (id: string | undefined) => json(200, { data: [{ id }], has_more: true });
  test.each<[string, Handler, number]>([
    ['the same page again', page('a'), 2],
    ['a circle', (request, response, count) => page(count % 2 ? 'a' : 'b')(request, response, count), 3],
    ['an item without an id', page(undefined), 1],
    ['more, but no items', json(200, { data: [], has_more: true }), 1],
  ])('%s', async (_, handler, requests) => {
    const server = await serve(handler);
    expect(await failure(collect(list(server)))).toBeInstanceOf(PaginationError);
    expect(server.seen).toHaveLength(requests);
  });

  test('a cursor given by the caller that comes again', async () => {
    const server = await serve(page('a'));
    expect(await failure(collect(list(server, { starting_after: 'a' })))).toBeInstanceOf(PaginationError);
  });
});

test.each([null, [], { data: null }, { data: 'x' }, 'text'])('%j is not a page', async (answer) => {
  const server = await serve(json(200, answer));
  expect(await failure(list(server))).toBeInstanceOf(DecodeError);
});
