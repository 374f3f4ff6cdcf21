import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { APIClient } from '../../templates/typescript/runtime/client.js';
import { APIError, InvalidArgumentError } from '../../templates/typescript/runtime/errors.js';
import { callPage } from '../../templates/typescript/runtime/page.js';
import { client, cursor, definition, failure, KEY } from './support/api.js';
import { json, sequence, serve, text } from './support/server.js';

const get = { method: 'get', path: '/v1/x' } as const;
const ok = json(200, { id: 'x' }, { 'shop-request': 'req_1' });

test('nothing is sent, and nothing checked, before somebody asks', async () => {
  const server = await serve(ok);
  const shop = client(server);
  const call = shop.call(get);
  shop.call({ ...get, path: 'no path' });
  callPage(shop, get, cursor);
  await shop.call({ ...get, path: '/other' });
  expect(server.seen.map(({ url }) => url)).toEqual(['/other']);
  await call;
  expect(server.seen).toHaveLength(2);
});

test('a call is made once, however often it is asked for', async () => {
  const server = await serve(ok);
  const call = client(server).call(get);
  const [first, second, { data }] = await Promise.all([
    call,
    call.then((value) => value),
    call.withResponse(),
  ]);
  expect(first).toBe(second);
  expect(data).toBe(first);
  expect(server.seen).toHaveLength(1);
});

test('withResponse', async () => {
  const server = await serve(sequence(text(503, ''), ok));
  const { data, response } = await client(server).call(get).withResponse();
  expect(data).toEqual({ id: 'x' });
  expect(response).toMatchObject({ status: 200, requestId: 'req_1', attempts: 2 });
  expect(response.headers.get('content-type')).toBe('application/json');
});

test('the time a call took: all attempts, and reading the answer', async () => {
  const times: number[] = [];
  const server = await serve((request, response, count) => {
    times.push(performance.now());
    (count === 1 ? text(503, '') : ok)(request, response, count);
  });
  const before = performance.now();
  const { response } = await client(server).call(get).withResponse();
  expect(response.elapsed).toBeLessThanOrEqual(performance.now() - before);
  expect(response.elapsed).toBeGreaterThan((times[1] ?? 0) - (times[0] ?? 0));
});

test('behaves as promises do', async () => {
  const server = await serve(sequence(ok, text(404, ''), text(404, '')));
  const shop = client(server);
  let settled = 0;
  const count = () => {
    settled++;
  };
  expect(await shop.call(get).finally(count)).toEqual({ id: 'x' });
  expect(await shop.call(get).catch(() => 'caught')).toBe('caught');
  expect(await failure(shop.call(get).finally(count))).toBeInstanceOf(APIError);
  expect(settled).toBe(2);
});

describe('asResponse', () => {
  test('leaves the body to the caller', async () => {
    const server = await serve(text(200, 'not JSON'));
    const response = await client(server).call(get).asResponse();
    expect(response.bodyUsed).toBe(false);
    expect(await response.text()).toBe('not JSON');
  });

  test('retries and rejects as ever', async () => {
    const server = await serve(sequence(text(503, ''), text(404, '')));
    expect(await failure(client(server).call(get).asResponse())).toMatchObject({
      status: 404,
      attempts: 2,
    });
  });

  test('the signal holds for the body', async () => {
    const server = await serve((_, response) => response.writeHead(200).write('start'));
    const controller = new AbortController();
    const response = await client(server).call(get, { signal: controller.signal }).asResponse();
    controller.abort();
    expect(await failure(response.text())).toMatchObject({ name: 'AbortError' });
  });

  test('the timeout does not', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const shop = new APIClient(definition, KEY, { fetch: () => Promise.resolve(new Response('text')) });
    const response = await shop.call(get).asResponse();
    expect(vi.getTimerCount()).toBe(0);
    expect(await response.text()).toBe('text');
  });

  test('an answer is read one way only', async () => {
    const server = await serve(ok);
    const streamed = client(server).call(get);
    await (await streamed.asResponse()).text();
    expect(await failure(streamed)).toBeInstanceOf(InvalidArgumentError);
    const read = client(server).call(get);
    await read;
    expect(await failure(read.asResponse())).toBeInstanceOf(InvalidArgumentError);
    expect(server.seen).toHaveLength(2);
  });
});
