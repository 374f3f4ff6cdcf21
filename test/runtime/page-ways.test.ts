import { describe, expect, test } from 'vitest';
import { DecodeError, PaginationError } from '../../templates/typescript/runtime/errors.js';
import { cursorPages } from '../../templates/typescript/runtime/page-cursor.js';
import { linkPages } from '../../templates/typescript/runtime/page-link.js';
import { positionPages } from '../../templates/typescript/runtime/page-position.js';
import { tokenPages } from '../../templates/typescript/runtime/page-token.js';
import { urlPages } from '../../templates/typescript/runtime/page-url.js';
import type { PageWay } from '../../templates/typescript/runtime/page-way.js';
import {
  callPage,
  type PageBeside,
  type PageMethods,
  type PagePromise,
} from '../../templates/typescript/runtime/page.js';
import { client, type Item } from './support/api.js';
import { json, sequence, serve, type TestServer } from './support/server.js';

type Page = PageMethods<Item> & { readonly data: readonly Item[] };

function list(server: TestServer, way: PageWay, { query = {}, base = '' } = {}): PagePromise<Item, Page> {
  const own = client(server, { baseURL: server.url + base });
  return callPage<Item, Page>(own, { method: 'get', path: '/items', query }, way);
}

async function ids(items: AsyncIterable<Item>): Promise<string> {
  const all: string[] = [];
  for await (const { id } of items) all.push(id);
  return all.join('');
}

const page = (text: string) => Array.from(text, (id) => ({ id }));
const urls = (server: TestServer) => server.seen.map(({ url }) => url);

describe('by position', () => {
  const options = { parameter: 'page', counts: 'pages', first: 1 } as const;

  test('the longest page so far tells how many items were seen', async () => {
    const server = await serve(
      sequence(json(200, { data: page('ab'), all: 3 }), json(200, { data: page('c'), all: 3 })),
    );
    const way = positionPages({ ...options, items: ['data'], total: ['all'] });
    const second = await (await list(server, way, { query: { limit: 100 } })).nextPage();
    expect([second?.hasNextPage(), urls(server)]).toEqual([
      false,
      ['/items?limit=100', '/items?limit=100&page=2'],
    ]);
  });

  test('a page that is shorter than asked for need not be the last: an empty one is', async () => {
    const server = await serve(sequence(json(200, page('ab')), json(200, page('c')), json(200, [])));
    expect(await ids(list(server, positionPages(options), { query: { limit: 9 } }))).toBe('abc');
    expect(server.seen).toHaveLength(3);
  });

  test('goes on from where it was asked to start', async () => {
    const server = await serve(sequence(json(200, page('cd')), json(200, [])));
    const way = positionPages({ parameter: 'skip', counts: 'items', first: 0 });
    expect(await ids(list(server, way, { query: { skip: 2 } }))).toBe('cd');
    expect(urls(server)).toEqual(['/items?skip=2', '/items?skip=4']);
  });

  test('a server that does not count gives the same page again, and is not asked for ever', async () => {
    const server = await serve(json(200, page('ab')));
    await expect(ids(list(server, positionPages(options)))).rejects.toThrow(PaginationError);
    expect(server.seen).toHaveLength(2);
  });

  test('a number of all items in a header ends it', async () => {
    const server = await serve(json(200, page('ab'), { 'x-total-count': '2' }));
    expect(await ids(list(server, positionPages({ ...options, totalHeader: 'X-Total-Count' })))).toBe('ab');
    expect(server.seen).toHaveLength(1);
  });
});

describe('by URL', () => {
  const way = urlPages({ items: ['data'], next: ['links', 'next'], parameter: 'page' });
  const leading = (next: unknown) => json(200, { data: page('a'), links: { next } });
  const last = json(200, { data: page('b') });

  test.each([
    ['absolute', (server: string) => `${server}/v1/items?page=2`],
    ['a path', () => '/v1/items?page=2'],
    ['a query', () => '?page=2'],
    ['an object', () => ({ href: '/v1/items?page=2' })],
  ])('%s: is asked for as it is', async (_, next) => {
    const server = await serve((request, response, count) =>
      (count === 1 ? leading(next(server.url)) : last)(request, response, count),
    );
    const first = await list(server, way, { base: '/v1', query: { size: 1 } });
    expect(first.nextCursor()).toBe('2');
    expect(await ids(first)).toBe('ab');
    expect(urls(server)).toEqual(['/v1/items?size=1', '/v1/items?page=2']);
  });

  test('may leave the base URL, not the origin', async () => {
    const server = await serve(sequence(leading('/v2/items?page=2'), last));
    expect(await ids(list(server, way, { base: '/v1' }))).toBe('ab');
    expect(urls(server)).toEqual(['/v1/items', '/v2/items?page=2']);
  });

  test.each([
    'https://evil.example/items',
    '//evil.example/items',
    'http://127.0.0.1:1/items',
    'javascript:1',
    'http://[',
  ])('%s is not asked for', async (next) => {
    const server = await serve(leading(next));
    await expect(ids(list(server, way))).rejects.toThrow(PaginationError);
    expect(server.seen).toHaveLength(1);
  });

  test('one that comes twice leads in circles', async () => {
    const server = await serve(leading('/items?page=2'));
    await expect(ids(list(server, way))).rejects.toThrow('circles');
    expect(server.seen).toHaveLength(2);
  });
});

describe('by the header Link', () => {
  const answer = (link: string) => sequence(json(200, page('a'), { link }), json(200, page('b')));

  test.each([
    '</items?p=2>; rel="next"',
    '</items?p=1>; rel=first, </items?p=2>; rel=next',
    '</items?p=2>; title="a, <b>; rel=prev"; rel="last next"',
    '</items?p=0>; rel="prev" , </items?p=2> ; REL="NEXT"',
    '</x>; rel="next"; anchor="#a", </items?p=2>; rel="next"',
  ])('%s', async (link) => {
    const server = await serve(answer(link));
    expect(await ids(list(server, linkPages({})))).toBe('ab');
    expect(urls(server)).toEqual(['/items', '/items?p=2']);
  });

  test.each(['', 'nonsense', '</items?p=2>', '</items?p=2>; rel="nexter"', '</items?p=2>; title="rel=next"'])(
    'leads nowhere: %s',
    async (link) => {
      const server = await serve(answer(link));
      expect(await ids(list(server, linkPages({})))).toBe('a');
    },
  );
});

describe('members at any depth', () => {
  test('a token', async () => {
    const way = tokenPages({
      items: ['data'],
      parameter: 'cursor',
      next: ['meta', 'next'],
      hasMore: ['meta', 'more'],
    });
    const server = await serve(
      sequence(
        json(200, { data: page('a'), meta: { next: 7, more: true } }),
        json(200, { data: page('b'), meta: { next: 8, more: false } }),
      ),
    );
    expect(await ids(list(server, way))).toBe('ab');
    expect(urls(server)).toEqual(['/items', '/items?cursor=7']);
  });

  test('the last item, also backwards', async () => {
    const way = cursorPages({ after: 'after', before: 'before', cursor: 'id' });
    const server = await serve(sequence(json(200, page('cd')), json(200, page('ab')), json(200, [])));
    expect(await ids(list(server, way, { query: { before: 'e' } }))).toBe('dcba');
    expect(urls(server)).toEqual(['/items?before=e', '/items?before=c', '/items?before=a']);
  });

  test('a page without them is told', async () => {
    const server = await serve(json(200, { data: 1 }));
    await expect(list(server, urlPages({ items: ['data'], next: ['next'] }))).rejects.toThrow(DecodeError);
    await expect(list(server, linkPages({}))).rejects.toThrow(DecodeError);
  });
});

test('members that have the name of a method stay what they are', async () => {
  const answers = [page('a'), page('b')].map((data, at) =>
    json(200, { data, pages: 2, nextPage: at === 0 ? 2 : 0 }),
  );
  const server = await serve(sequence(...answers));
  const own = ['pages', 'nextPage'] as const;
  const way = positionPages({
    parameter: 'page',
    counts: 'pages',
    first: 1,
    items: ['data'],
    totalPages: ['pages'],
    own,
  });
  type Answer = { readonly data: readonly Item[]; readonly pages: number; readonly nextPage: number };
  type Beside = PageBeside<Answer, Item, (typeof own)[number]>;
  const call = callPage<Item, Beside>(client(server), { method: 'get', path: '/items' }, way);
  const seen: number[] = [];
  for await (const each of call.pages()) seen.push(each.pages, each.nextPage);
  expect(seen).toEqual([2, 2, 2, 0]);
  expect(await ids(await call)).toBe('ab');
});
