import { describe, expect, test } from 'vitest';
import { APIClient } from '../../templates/typescript/runtime/client.js';
import { InvalidArgumentError, PaginationError } from '../../templates/typescript/runtime/errors.js';
import { connectAnswer, connectLists } from '../../templates/typescript/runtime/nested-lists.js';
import type { PageStyle } from '../../templates/typescript/runtime/page-style.js';
import { callPage } from '../../templates/typescript/runtime/page.js';
import { cursor, definition, failure, instantBackoff, KEY, type Item, type List } from './support/api.js';
import { json, serve, type Handler, type TestServer } from './support/server.js';

const nested: PageStyle = { ...cursor, url: 'url' };

interface Invoice {
  readonly id: string;
  readonly lines: List<Item>;
}

function shop(server: TestServer): APIClient {
  const api = { ...definition, lists: [nested], expand: 'expand' };
  return new APIClient(api, KEY, { baseURL: server.url, backoff: instantBackoff() });
}

const page = (ids: string, more: boolean, url: string = '/v1/invoices/in_1/lines') => ({
  data: Array.from(ids, (id) => ({ id })),
  has_more: more,
  url,
});

/** An invoice whose lines go on for two more pages; `wrap` puts it where it stands in the answer. */
function invoices(wrap: (invoice: object) => unknown = (invoice) => invoice): Handler {
  return (request, response, count) => {
    const { pathname, searchParams } = new URL(request.url, 'http://x');
    const after = searchParams.get('starting_after');
    const first = wrap({ id: 'in_1', lines: page('ab', true) });
    const later = page(after === 'b' ? 'cd' : 'e', after === 'b');
    json(200, pathname.endsWith('/lines') ? later : first)(request, response, count);
  };
}

async function ids(list: AsyncIterable<Item>): Promise<string> {
  let all = '';
  for await (const { id } of list) all += id;
  return all;
}

const get = { method: 'get', path: '/v1/invoices/in_1', lists: connectAnswer } as const;

describe('a list inside an answer', () => {
  test('goes on by itself, at the path it names, with key and options of the call', async () => {
    const server = await serve(invoices());
    const options = {
      account: 'acct_1',
      idempotencyKey: 'once',
      headers: { 'x-trace': 't' },
      extra: { body: { a: 1 } },
    };
    const invoice = await shop(server).call<Invoice>({ ...get, method: 'post', body: { b: 2 } }, options);
    expect(await ids(invoice.lines)).toBe('abcde');
    expect(server.seen.map(({ method, url, body }) => `${method} ${url} ${body.toString()}`)).toEqual([
      'POST /v1/invoices/in_1 b=2&a=1',
      'GET /v1/invoices/in_1/lines?starting_after=b ',
      'GET /v1/invoices/in_1/lines?starting_after=d ',
    ]);
    for (const { headers } of server.seen)
      expect(headers).toMatchObject({
        authorization: `Bearer ${KEY}`,
        'shop-account': 'acct_1',
        'x-trace': 't',
      });
    expect(server.seen.map(({ headers }) => headers['idempotency-key'])).toEqual([
      'once',
      undefined,
      undefined,
    ]);
  });

  test('is a page in all other ways too, and shows none of it', async () => {
    const server = await serve(invoices());
    const { lines } = await shop(server).call<Invoice>(get);
    expect([lines.hasNextPage(), lines.nextCursor()]).toEqual([true, 'b']);
    expect((await lines.nextPage())?.data).toEqual([{ id: 'c' }, { id: 'd' }]);
    expect(await lines.toArray({ limit: 3 })).toHaveLength(3);
    expect(JSON.parse(JSON.stringify(lines))).toEqual(page('ab', true));
    expect(Object.keys(lines)).toEqual(['data', 'has_more', 'url']);
  });

  test('stands anywhere: in the items of a page, in arrays, in objects of objects', async () => {
    const wrap = (invoice: object) => ({
      data: [{ id: 'x', deep: [[{ invoice }]] }],
      has_more: false,
      url: '/v1/x',
    });
    const server = await serve(invoices(wrap));
    const spec = { method: 'get', path: '/v1/x', lists: connectAnswer } as const;
    const list = await callPage<Item, List<Item & { deep: [[{ invoice: Invoice }]] }>>(
      shop(server),
      spec,
      nested,
    );
    const [first] = list.data;
    expect(await ids(first?.deep[0][0].invoice.lines ?? list)).toBe('abcde');
  });

  test('asks for the same expansion again', async () => {
    const server = await serve(
      invoices((invoice) => ({ data: [{ id: 'x', invoice }], has_more: false, url: '/v1/x' })),
    );
    const expand = [
      'data.invoice.lines.data.price',
      'data.invoice.lines.data.tax.rate',
      'data.invoice.customer',
    ];
    const spec = { method: 'get', path: '/v1/x', query: { expand } } as const;
    const list = await callPage<Item, List<Item & { invoice: Invoice }>>(shop(server), spec, nested);
    await ids(list.data[0]?.invoice.lines ?? list);
    expect(server.seen.slice(1).map(({ url }) => new URL(url, 'http://x').search)).toEqual([
      '?starting_after=b&expand[0]=data.price&expand[1]=data.tax.rate',
      '?starting_after=d&expand[0]=data.price&expand[1]=data.tax.rate',
    ]);
  });

  test('that is answered whole needs no other request', async () => {
    const server = await serve(json(200, { lines: page('ab', false, 'https://evil.invalid/x') }));
    const { lines } = await shop(server).call<Invoice>(get);
    expect(await ids(lines)).toBe('ab');
    expect(server.seen).toHaveLength(1);
  });
});

describe('a path of the answer leads nowhere else', () => {
  test.each([
    'https://evil.invalid/x',
    '//evil.invalid/x',
    '/\\evil.invalid',
    '/v1/../admin',
    '/v1/%2e%2e/x',
    'x',
    '',
  ])('%j', async (url) => {
    const server = await serve(json(200, { lines: page('ab', true, url) }));
    const { lines } = await shop(server).call<Invoice>(get);
    expect(await failure(ids(lines))).toBeInstanceOf(PaginationError);
    expect(server.seen).toHaveLength(1);
  });
});

describe('what is no such list stays as it is', () => {
  test.each<[string, object]>([
    ['one without a path', { data: [], has_more: true }],
    ['one whose path is no text', { data: [], has_more: true, url: 1 }],
    ['one without items', { data: {}, has_more: true, url: '/v1/x' }],
    ['one that says nothing of more', { data: [], url: '/v1/x' }],
  ])('%s', async (_, lines) => {
    const server = await serve(json(200, { lines }));
    const answer = await shop(server).call<{ lines: object }>(get);
    expect(Symbol.asyncIterator in answer.lines).toBe(false);
  });

  test('answers of operations that hold none', async () => {
    const server = await serve(invoices());
    const { lines } = await shop(server).call<Invoice>({ method: get.method, path: get.path });
    expect(Symbol.asyncIterator in lines).toBe(false);
  });

  test('an answer deeper than the stack', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const fetch = () => Promise.resolve(new Response(deep));
    const client = new APIClient({ ...definition, lists: [nested] }, KEY, { fetch });
    expect(await client.call(get)).toHaveLength(1);
  });
});

describe('a value that came another way', () => {
  const event = () => ({ type: 'invoice.paid', data: { object: { id: 'in_1', lines: page('ab', true) } } });

  test('goes on by a client that it is connected to', async () => {
    const server = await serve(invoices());
    const { data } = shop(server).connect(event());
    expect(await ids((data.object as unknown as Invoice).lines)).toBe('abcde');
  });

  test('without a client gives what it has, then says what is missing', async () => {
    const { data } = event();
    connectLists(data, { styles: [nested], expand: [] });
    const { lines } = data.object as unknown as Invoice;
    const seen: string[] = [];
    const reading = (async () => {
      for await (const { id } of lines) seen.push(id);
    })();
    expect(await failure(reading)).toBeInstanceOf(InvalidArgumentError);
    expect(seen).toEqual(['a', 'b']);
  });
});
