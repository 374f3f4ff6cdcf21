import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiModel } from '../../generator/model/model.js';
import { createMockServer, type MockServer } from '../../generator/mock/server.js';
import { load } from '../../generator/pipeline.js';
import { emitPackage } from '../support/emit-package.js';
import { Packages } from './packages.js';

interface Item {
  readonly id: string | number;
}

/** A page as any of the styles has it. */
interface Page extends AsyncIterable<Item> {
  hasNextPage(): boolean;
  nextCursor(): string | undefined;
  nextPage(): Promise<Page | undefined>;
}

interface Pages extends Promise<Page>, AsyncIterable<Item> {
  pages(): AsyncIterable<Page>;
  toArray(options: { limit: number }): Promise<Item[]>;
}

type List = (...args: unknown[]) => Pages;

const packages = new Packages();
const models = new Map<string, ApiModel>();
const open: MockServer[] = [];

/** A client of one of the descriptions here, and its server. */
async function start(name: string, prefix = '') {
  const model = models.get(name);
  if (!model) throw new Error(`${name} has no model`);
  const server = await createMockServer(model);
  open.push(server);
  const client = await packages.client(name, 'key', { baseURL: server.url + prefix });
  const list = (resource: string, method = 'list'): List => {
    const owner = Reflect.get(client, resource) as Record<string, List>;
    return (...args) => owner[method]?.(...args) as Pages;
  };
  return { server, list };
}

const styles = ['offset', 'page', 'array', 'token', 'url', 'link', 'cursor', 'envelope', 'body'];

beforeAll(async () => {
  for (const style of styles) {
    const name = `pagination-${style}`;
    const [loaded] = await load({ input: `${name}.yaml`, cwd: import.meta.dirname, strict: true });
    if (!loaded) throw new Error(`${name} has no model`);
    models.set(name, loaded.model);
    await packages.add(name, await emitPackage(loaded.model));
  }
}, 120_000);
afterAll(async () => {
  await Promise.all(open.map((server) => server.close()));
  await packages.remove();
});

describe.each([
  ['pagination-offset', 'things', ['', 'offset=10', 'offset=20']],
  ['pagination-page', 'things', ['', 'page=2', 'page=3']],
  ['pagination-page', 'rows', ['', 'page=1', 'page=2']],
  ['pagination-array', 'things', ['', 'page=2', 'page=3']],
  ['pagination-token', 'things', ['', 'cursor=page_10', 'cursor=page_20']],
  ['pagination-token', 'files', ['', 'pageToken=page_10', 'pageToken=page_20']],
  ['pagination-url', 'things', ['', 'page=2', 'page=3']],
  ['pagination-link', 'things', ['', 'page=2', 'page=3']],
  ['pagination-envelope', 'things', ['', 'page=page_10', 'page=page_20']],
])('%s: %s', (name, resource, queries) => {
  test('goes through all pages, each asked for once', async () => {
    const { server, list } = await start(name);
    const ids: unknown[] = [];
    for await (const { id } of list(resource)()) ids.push(id);
    expect([ids.length, new Set(ids).size]).toEqual([25, 25]);
    expect(server.requests.map(({ query }) => query)).toEqual(queries);
  });

  test('ends at the limit, fetching no more than that takes', async () => {
    const { server, list } = await start(name);
    expect(await list(resource)().toArray({ limit: 12 })).toHaveLength(12);
    expect(server.requests).toHaveLength(2);
  });

  test('pages come one by one, the last one leads no further', async () => {
    const { list } = await start(name);
    const cursors: unknown[] = [];
    for await (const page of list(resource)().pages()) cursors.push(page.nextCursor());
    expect(cursors).toEqual([...queries.slice(1).map((query) => query.split('=')[1]), undefined]);
  });
});

describe('pages that are asked for by a body', () => {
  const search = { filter: { state: 'new' }, limit: 10 };
  test.each([
    [
      'things.search',
      search,
      (params: unknown) => [params],
      [{}, { cursor: 'page_10' }, { cursor: 'page_20' }],
    ],
    ['rows.query', { limit: 10 }, (body: unknown) => ['r/1', { body }], [{}, { offset: 10 }, { offset: 20 }]],
    ['rows.declared', { amount: 10 }, (params: unknown) => [params], [{}, { number: 2 }, { number: 3 }]],
  ])('%s goes through all of them', async (method, sent, args, places) => {
    const { server, list } = await start('pagination-body');
    const [resource = '', name] = method.split('.');
    const items = await list(resource, name)(...args(sent)).toArray({ limit: Infinity });
    expect(new Set(items.map(({ id }) => id)).size).toBe(25);
    expect(server.requests.map(({ query }) => query)).toEqual(['', '', '']);
    const bodies = server.requests.map(({ body }) => JSON.parse(body) as unknown);
    expect(bodies).toEqual(places.map((place) => ({ ...sent, ...place })));
  });
});
