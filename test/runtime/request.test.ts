import { afterEach, describe, expect, test, vi } from 'vitest';
import { APIClient } from '../../templates/typescript/runtime/client.js';
import { InvalidArgumentError } from '../../templates/typescript/runtime/errors.js';
import { callPage } from '../../templates/typescript/runtime/page.js';
import { client, cursor, definition, failure, instantBackoff, KEY } from './support/api.js';
import { json, sequence, serve, text } from './support/server.js';

const get = { method: 'get', path: '/v1/x' } as const;
const ok = json(200, { id: 'x' });

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('what the description does not have', () => {
  test('is called with key, retries and an idempotency key, as all else', async () => {
    const server = await serve(sequence(text(503, ''), ok));
    const content = { query: { a: 1 }, body: { b: ['c'] }, headers: { 'x-trace': 't' } };
    const result = await client(server).request('POST', '/v2/new?v=1', content, {
      headers: { 'x-own': 'o' },
    });
    expect(result).toEqual({ id: 'x' });
    expect(server.seen.map(({ method, url, body }) => [method, url, body.toString()])).toEqual([
      ['POST', '/v2/new?v=1&a=1', 'b[0]=c'],
      ['POST', '/v2/new?v=1&a=1', 'b[0]=c'],
    ]);
    const [first, second] = server.seen.map(({ headers }) => headers);
    expect(first).toMatchObject({ authorization: `Bearer ${KEY}`, 'x-trace': 't', 'x-own': 'o' });
    expect(first?.['idempotency-key']).toMatch(/./);
    expect(second?.['idempotency-key']).toBe(first?.['idempotency-key']);
  });

  test.each([
    [undefined, undefined, 'a=b'],
    ['json', undefined, '{"a":"b"}'],
    ['json', 'form', 'a=b'],
  ] as const)('goes as the API has it (%s) unless told otherwise (%s)', async (usual, own, body) => {
    const server = await serve(ok);
    const api = { ...definition, ...(usual && { encoding: usual }) };
    const shop = new APIClient(api, KEY, { baseURL: server.url });
    await shop.request('put', '/v2/new', { body: { a: 'b' }, ...(own && { encoding: own }) });
    expect(server.seen[0]?.body.toString()).toBe(body);
  });

  test('is answered with text or bytes on demand', async () => {
    const server = await serve(text(200, '%PDF'));
    expect(await client(server).request('get', '/pdf', { accept: 'text' })).toBe('%PDF');
    expect(await client(server).request<Blob>('get', '/pdf', { accept: 'binary' })).toBeInstanceOf(Blob);
  });

  test.each([
    'v1/x',
    '',
    '//evil.invalid/x',
    'https://evil.invalid/x',
    '@evil.invalid',
    '/\\evil.invalid',
    '/v1/../admin',
    '/v1/%2e%2E/admin',
    '/v1/.?a=b',
    '/v1/x#y',
    '/v1/x\r\nHost: evil',
    '/v1/\ud800',
  ])('goes nowhere but below the base URL: not to %j', async (path) => {
    const server = await serve(ok);
    expect(await failure(client(server).request('get', path))).toBeInstanceOf(InvalidArgumentError);
    expect(server.seen).toEqual([]);
  });

  test('may have dots in its names and its query', async () => {
    const server = await serve(ok);
    await client(server).request('get', '/v1/a..b/...?path=../c');
    expect(server.seen[0]?.url).toBe('/v1/a..b/...?path=../c');
  });
});

describe('parameters that the types do not have', () => {
  test('are added where they belong, deep down too, and win', async () => {
    const server = await serve(ok);
    const spec = {
      method: 'post',
      path: '/v1/x',
      query: { a: 1 },
      body: { card: { n: 1, m: 2 }, l: [1, 2] },
    } as const;
    const extra = { query: { b: 2 }, body: { card: { m: 3, o: { p: 4 } }, l: [5] } };
    await client(server).call(spec, { extra });
    expect(server.seen[0]).toMatchObject({ url: '/v1/x?a=1&b=2' });
    expect(server.seen[0]?.body.toString()).toBe('card[n]=1&card[m]=3&card[o][p]=4&l[0]=5');
    expect(spec.body).toEqual({ card: { n: 1, m: 2 }, l: [1, 2] });
  });

  test('may be all there are', async () => {
    const server = await serve(ok);
    await client(server).call(
      { method: 'post', path: '/v1/x', body: null },
      { extra: { query: { a: 1 }, body: { b: 2 } } },
    );
    expect(server.seen[0]).toMatchObject({ url: '/v1/x?a=1' });
    expect(server.seen[0]?.body.toString()).toBe('b=2');
  });

  test('hold for all pages, without holding them up', async () => {
    const page = (id: string, more: boolean) => json(200, { data: [{ id }], has_more: more });
    const server = await serve(sequence(page('a', true), page('b', true), page('c', false)));
    const extra = { query: { beta: 1, starting_after: 'z' } };
    const all = await callPage(client(server), get, cursor, { extra }).toArray({ limit: 9 });
    expect(all).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
    expect(server.seen.map(({ url }) => url)).toEqual([
      '/v1/x?beta=1&starting_after=z',
      '/v1/x?beta=1&starting_after=a',
      '/v1/x?beta=1&starting_after=b',
    ]);
  });

  test('named __proto__ are parameters like any other', async () => {
    const server = await serve(ok);
    const extra = { body: JSON.parse('{"__proto__":{"a":1}}') as object };
    await client(server).call({ method: 'post', path: '/v1/x', body: { b: 2 } }, { extra });
    expect(server.seen[0]?.body.toString()).toBe('b=2&__proto__[a]=1');
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  test('cannot be added to what is no object', async () => {
    const server = await serve(ok);
    const call = client(server).call(
      { method: 'post', path: '/v1/x', body: 'text', encoding: 'text' },
      { extra: { body: { a: 1 } } },
    );
    expect(await failure(call)).toBeInstanceOf(InvalidArgumentError);
  });
});

describe('the environment', () => {
  const shop = (options = {}) => new APIClient(definition, KEY, { backoff: instantBackoff(), ...options });

  test('says where the server is, for operations with a host of their own too', async () => {
    const server = await serve(ok);
    vi.stubEnv('SHOP_BASE_URL', `${server.url}/base/`);
    await shop().call({ ...get, server: 'https://files.shop.invalid' });
    expect(server.seen[0]?.url).toBe('/base/v1/x');
  });

  test('gives way to the option', async () => {
    const server = await serve(ok);
    vi.stubEnv('SHOP_BASE_URL', 'https://evil.invalid');
    await shop({ baseURL: server.url }).call(get);
    expect(server.seen).toHaveLength(1);
  });

  test('is checked like the option', async () => {
    vi.stubEnv('SHOP_BASE_URL', 'ftp://shop.invalid');
    expect(await failure(shop().call(get))).toBeInstanceOf(InvalidArgumentError);
  });

  test.each<[string, unknown]>([
    ['there is none', undefined],
    ['it is empty', {}],
    [
      'it may not be read',
      {
        get env(): never {
          throw new Error('not allowed');
        },
      },
    ],
  ])('is left alone where %s', async (_, process) => {
    vi.stubGlobal('process', process);
    const fetch = () => Promise.resolve(new Response('{}'));
    const error = await failure(new APIClient(definition, undefined, { fetch }).call(get));
    expect(error).toMatchObject({ message: expect.stringContaining('SDKWRIGHT_TEST_SHOP_KEY') as string });
    expect(await new APIClient(definition, KEY, { fetch }).call(get)).toEqual({});
  });
});
