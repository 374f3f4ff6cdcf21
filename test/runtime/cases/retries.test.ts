import { describe, expect, test } from 'vitest';
import { RetryBudget } from '../../../templates/typescript/runtime/budget.js';
import { APIClient } from '../../../templates/typescript/runtime/client.js';
import {
  APIError,
  ConnectionError,
  InvalidArgumentError,
  TimeoutError,
} from '../../../templates/typescript/runtime/errors.js';
import { retryDelay } from '../../../templates/typescript/runtime/retry.js';
import {
  client,
  definition,
  failure,
  instantBackoff,
  KEY,
  plainDefinition,
  type ShopOptions,
} from '../support/api.js';
import {
  breakOff,
  hangUp,
  json,
  sequence,
  serve,
  text,
  type Handler,
  type TestServer,
} from '../support/server.js';
import { TRANSPORTS } from '../support/transports.js';

const get = { method: 'get', path: '/v1/x' } as const;
const post = { method: 'post', path: '/v1/x', body: { a: 1 } } as const;
const ok = json(200, { id: 'x' });
const keysOf = (server: TestServer) => server.seen.map(({ headers }) => headers['idempotency-key']);

describe.each(TRANSPORTS)('over %s', (_, transport) => {
  const shopOf = (server: TestServer, options: ShopOptions = {}) =>
    client(server, { ...transport, ...options });
  const plainOf = (server: TestServer) =>
    new APIClient(plainDefinition, KEY, { baseURL: server.url, backoff: instantBackoff(), ...transport });

  test('B1 503 twice on POST: three requests, one key', async () => {
    const server = await serve(sequence(text(503, ''), text(503, ''), ok));
    expect(await shopOf(server).call(post)).toEqual({ id: 'x' });
    expect(server.seen.map(({ body }) => body.toString())).toEqual(['a=1', 'a=1', 'a=1']);
    expect(keysOf(server)).toEqual(Array(3).fill(keysOf(server)[0]));
    expect(keysOf(server)[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each<[name: string, status: number, headers: Record<string, string>, requests: number]>([
    ['B2 429 is retried', 429, {}, 3],
    ['B3 408 is retried', 408, {}, 3],
    ['B4 409 is retried', 409, {}, 3],
    ['B5 400 never', 400, {}, 1],
    ['B5 401 never', 401, {}, 1],
    ['B5 403 never', 403, {}, 1],
    ['B5 404 never', 404, {}, 1],
    ['B5 422 never', 422, {}, 1],
    ['B6 501 never', 501, {}, 1],
    ["B7 the server's false is obeyed on 503", 503, { 'shop-should-retry': 'false' }, 1],
    ["B8 the server's true is obeyed on 400", 400, { 'shop-should-retry': 'true' }, 3],
  ])('%s', async (_name, status, headers, requests) => {
    const server = await serve(text(status, '', headers));
    const error = await failure(shopOf(server).call(post));
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ status, attempts: requests });
    expect(server.seen).toHaveLength(requests);
  });

  const inFive = new Date(Date.parse('2022-11-01T10:00:05Z')).toUTCString();
  const date = new Date(Date.parse('2022-11-01T10:00:00Z')).toUTCString();
  test.each<[name: string, headers: Record<string, string>, wait: number]>([
    ['B9 Retry-After in seconds', { 'retry-after': '7' }, 7_000],
    ["B10 Retry-After as a date, by the server's clock", { 'retry-after': inFive, date }, 5_000],
    ['B11 a negative Retry-After falls back', { 'retry-after': '-1' }, 250],
    ['B11 NaN falls back', { 'retry-after': 'NaN' }, 250],
    ['B11 1e9 falls back', { 'retry-after': '1e9' }, 250],
    ['B11 1.5 falls back', { 'retry-after': '1.5' }, 250],
    ['B13 over the cap: clamped', { 'retry-after': '3600' }, 60_000],
  ])('%s', async (_name, headers, wait) => {
    const backoff = instantBackoff();
    const server = await serve(sequence(text(503, '', headers), ok));
    await shopOf(server, { backoff }).call(get);
    expect(backoff.waits).toEqual([wait]);
  });

  test('B12 retry-after-ms 0 wins', async () => {
    const backoff = instantBackoff();
    const server = await serve(sequence(text(503, '', { 'retry-after-ms': '0', 'retry-after': '7' }), ok));
    await shopOf(server, { backoff }).call(get);
    expect(backoff.waits).toEqual([]);
    expect(server.seen).toHaveLength(2);
  });

  test('B16 a full outage: at most 1.1 requests a call', async () => {
    const server = await serve(text(503, ''));
    const shop = shopOf(server);
    for (let call = 0; call < 60; call++) await failure(shop.call(get));
    const before = server.seen.length;
    for (let call = 0; call < 100; call++) await failure(shop.call(get));
    expect(before).toBe(60 + 100);
    expect(server.seen.length - before).toBe(100);
  });

  test('B17 success refills it', async () => {
    const state = { down: true };
    const server = await serve((...args) => (state.down ? text(503, '') : ok)(...args));
    const shop = shopOf(server);
    for (let call = 0; call < 60; call++) await failure(shop.call(get));
    state.down = false;
    for (let call = 0; call < 5; call++) await shop.call(get);
    state.down = true;
    server.seen.length = 0;
    await failure(shop.call(get));
    expect(server.seen).toHaveLength(2);
  });

  test.each<[name: string, fault: Handler]>([
    ['a reset', hangUp],
    ['an answer that breaks off', breakOff],
    ['503', text(503, '')],
    ["the server's true", text(503, '', { 'shop-should-retry': 'true' })],
  ])('B18 POST without a key: not sent again after %s, whatever the policy says', async (_name, fault) => {
    const server = await serve(fault);
    await failure(plainOf(server).call(post, { retry: () => true }));
    expect(server.seen).toHaveLength(1);
  });

  test("B19 the caller's key is reused unchanged", async () => {
    const server = await serve(sequence(text(503, ''), ok));
    await shopOf(server).call(post, { idempotencyKey: 'order 42' });
    expect(keysOf(server)).toEqual(['order 42', 'order 42']);
  });

  test.each([
    ['B20 an empty key is refused', ''],
    ['B21 a key with CRLF is refused', 'a\r\nb'],
  ])('%s, and nothing sent', async (_name, idempotencyKey) => {
    const server = await serve(ok);
    expect(await failure(shopOf(server).call(post, { idempotencyKey }))).toBeInstanceOf(InvalidArgumentError);
    expect(server.seen).toEqual([]);
  });

  test('B22 a new call has a new key, B23 concurrent calls too', async () => {
    const server = await serve(ok);
    const shop = shopOf(server);
    await shop.call(post);
    await shop.call(post);
    await Promise.all(Array.from({ length: 8 }, () => shop.call(post).then()));
    expect(new Set(keysOf(server)).size).toBe(10);
  });

  test.each<[string, Handler]>([
    ['503', text(503, '')],
    ['a reset', hangUp],
  ])('B24 no retries: exactly one request, %s', async (_name, fault) => {
    const server = await serve(fault);
    const error = await failure(shopOf(server, { maxRetries: 0 }).call(post, { retry: () => true }));
    expect(error).toMatchObject({ attempts: 1 });
    expect(server.seen).toHaveLength(1);
  });

  test.each<[string, Handler]>([
    ['503', text(503, '')],
    ['a reset', hangUp],
  ])('B25 a stream body is never sent again, %s', async (_name, fault) => {
    const server = await serve(fault);
    const bytes = new TextEncoder().encode('streamed');
    const body = new Blob([bytes, bytes]).stream();
    await failure(shopOf(server).call({ ...post, encoding: 'binary', body }, { retry: () => true }));
    expect(server.seen.map((request) => request.body.toString())).toEqual(['streamedstreamed']);
  });

  test('B26 the retry count travels in a header', async () => {
    const server = await serve(sequence(text(503, ''), text(503, ''), ok));
    await shopOf(server).call(get);
    expect(server.seen.map(({ headers }) => headers['x-retry-count'])).toEqual([undefined, '1', '2']);
    const other = await serve(sequence(text(503, ''), ok));
    const named = { ...definition, retryCountHeader: 'Shop-Retries' };
    await new APIClient(named, KEY, { baseURL: other.url, backoff: instantBackoff(), ...transport }).call(
      get,
    );
    expect(other.seen.map(({ headers }) => headers['shop-retries'])).toEqual([undefined, '1']);
  });

  test('B27 a token provider is asked again once on 401', async () => {
    const keys = ['first_key', 'second_key', 'third_key'];
    const server = await serve((request, ...rest) => {
      (request.headers.authorization === 'Bearer second_key' ? ok : text(401, ''))(request, ...rest);
    });
    const provider = () => Promise.resolve(keys.shift() ?? '');
    const options = { baseURL: server.url, backoff: instantBackoff(), ...transport };
    expect(await new APIClient(definition, provider, options).call(post)).toEqual({ id: 'x' });
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer first_key',
      'Bearer second_key',
    ]);
    expect(keysOf(server)[0]).toBe(keysOf(server)[1]);
    keys.splice(0, 1, 'bad', 'worse', 'never');
    expect(await failure(new APIClient(definition, provider, options).call(get))).toMatchObject({
      status: 401,
      attempts: 2,
    });
    expect(keys[0]).toBe('never');
  });

  test.each<[string, Handler]>([
    ['an answer', text(503, '')],
    ['a reset', hangUp],
  ])('B28 the last error says how many attempts were made: %s', async (_name, fault) => {
    const server = await serve(fault);
    expect(await failure(shopOf(server, { maxRetries: 4 }).call(get))).toMatchObject({ attempts: 5 });
    expect(server.seen).toHaveLength(5);
  });

  test('the policies of client and call compose with the default', async () => {
    const seen: [number, number | undefined, boolean][] = [];
    const server = await serve(text(404, ''));
    const shop = shopOf(server, { retry: ({ decision, status }) => decision || status === 404 });
    const error = await failure(
      shop.call(get, {
        retry: ({ attempt, status, decision }) => {
          seen.push([attempt, status, decision]);
          return decision && attempt < 2;
        },
      }),
    );
    expect(error).toMatchObject({ status: 404, attempts: 2 });
    expect(seen).toEqual([
      [1, 404, true],
      [2, 404, true],
    ]);
  });
});

test('B14 jitter stays within its bounds over 10,000 draws, and reaches both ends', () => {
  const draws = Array.from({ length: 10_000 }, () => retryDelay(3, undefined, () => Math.random()));
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...draws)).toBeLessThan(2_000);
  expect([0, 0.5].map((drawn) => retryDelay(3, undefined, () => drawn))).toEqual([0, 1_000]);
});

test('B15 the cap holds at the 60th retry', () => {
  expect([5, 60].map((attempts) => retryDelay(attempts, undefined, () => 1))).toEqual([8_000, 8_000]);
});

test('B16 the budget is 100 retries, or 50 after timeouts', () => {
  const spent = (error: Error): number => {
    const budget = new RetryBudget();
    let retries = 0;
    while (budget.take(error)) retries++;
    return retries;
  };
  expect(spent(new ConnectionError('', { attempts: 1 }))).toBe(100);
  expect(spent(new TimeoutError('', { attempts: 1 }))).toBe(50);
});

test('B27 a provider that fails or gives nothing is told', async () => {
  const server = await serve(ok);
  const cause = new Error('vault');
  const shop = (provider: () => string | Promise<string>) =>
    new APIClient(definition, provider, { baseURL: server.url });
  expect(await failure(shop(() => Promise.reject(cause)).call(get))).toMatchObject({ cause });
  expect(await failure(shop(() => '').call(get))).toBeInstanceOf(InvalidArgumentError);
  await shop(() => '').call(get, { headers: { authorization: 'Bearer by-hand' } });
  expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer by-hand']);
});
