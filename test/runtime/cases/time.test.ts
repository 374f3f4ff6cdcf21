import { getEventListeners } from 'node:events';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { APIClient } from '../../../templates/typescript/runtime/client.js';
import { AbortError, TimeoutError } from '../../../templates/typescript/runtime/errors.js';
import { systemBackoff } from '../../../templates/typescript/runtime/retry.js';
import { client, definition, failure, instantBackoff, KEY, type ShopOptions } from '../support/api.js';
import {
  json,
  sequence,
  serve,
  silence,
  stall,
  text,
  type Handler,
  type TestServer,
} from '../support/server.js';
import { TRANSPORTS } from '../support/transports.js';

const get = { method: 'get', path: '/v1/x' } as const;
const ok = json(200, { id: 'x' });
/** A byte now and then, for ever. */
const drip: Handler = (_, response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 5);
  response.once('close', () => clearInterval(timer));
};

describe.each(TRANSPORTS)('over %s', (_, transport) => {
  const shopOf = (server: TestServer, options: ShopOptions = {}) =>
    client(server, { ...transport, ...options });

  test.each<[string, Handler]>([
    ['headers', silence],
    ['body', stall],
    ['body that drips', drip],
  ])('B29 the timeout of an attempt covers the %s', async (_name, handler) => {
    const server = await serve(handler);
    const error = await failure(shopOf(server, { timeout: 30 }).call(get, { maxRetries: 1 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ attempts: 2, message: 'No complete answer within 30 ms' });
    expect(server.seen).toHaveLength(2);
  });

  test('B30 a total deadline across attempts', async () => {
    const server = await serve(silence);
    const error = await failure(
      shopOf(server, {
        timeout: 40,
        maxRetries: 1_000,
        backoff: { ...instantBackoff(), random: () => 0 },
      }).call(get, { deadline: 100 }),
    );
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ message: 'The deadline of the call has passed' });
    expect(server.seen.length).toBeLessThanOrEqual(3);
  });

  test('B30 no attempt is waited for that would come too late', async () => {
    const backoff = instantBackoff();
    const server = await serve(text(503, '', { 'retry-after': '30' }));
    const error = await failure(shopOf(server, { backoff, deadline: 29_000 }).call(get));
    expect(error).toMatchObject({ status: 503, attempts: 1 });
    expect(backoff.waits).toEqual([]);
  });

  test('B31 a slow body meets the deadline', async () => {
    const server = await serve(drip);
    const error = await failure(shopOf(server).call(get, { deadline: 40 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(server.seen).toHaveLength(1);
  });

  test('B32 aborted before it is sent: no request', async () => {
    const server = await serve(ok);
    const reason = new Error('enough');
    const error = await failure(shopOf(server).call(get, { signal: AbortSignal.abort(reason) }));
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ cause: reason });
    expect(server.seen).toEqual([]);
  });

  test('B33 aborted between attempts: at once', async () => {
    const controller = new AbortController();
    const server = await serve(text(503, '', { 'retry-after': '60' }));
    const shop = shopOf(server, { backoff: systemBackoff });
    shop.on('retry', () => controller.abort());
    expect(await failure(shop.call(get, { signal: controller.signal }))).toBeInstanceOf(AbortError);
    const later = shopOf(server, { backoff: systemBackoff });
    const { signal, abort } = abortable();
    later.on('retry', () => setImmediate(abort));
    expect(await failure(later.call(get, { signal }))).toBeInstanceOf(AbortError);
    expect(server.seen).toHaveLength(2);
  });

  test.each<[string, Handler]>([
    ['B34 aborted within the body: the socket is closed', stall],
    ['B35 aborted while waiting: never retried', silence],
  ])('%s', async (_name, handler) => {
    const { signal, abort } = abortable();
    let closed: Promise<void> | undefined;
    const server = await serve((request, response, count) => {
      closed = new Promise((resolve) => response.once('close', resolve));
      handler(request, response, count);
      setImmediate(abort);
    });
    const call = shopOf(server).call(get, { signal, retry: () => true });
    expect(await failure(call)).toBeInstanceOf(AbortError);
    await closed;
    expect(server.seen).toHaveLength(1);
  });

  test('B34 an abort reaches a body that is streamed', async () => {
    const { signal, abort } = abortable();
    let closed: Promise<void> | undefined;
    const server = await serve((request, response, count) => {
      closed = new Promise((resolve) => response.once('close', resolve));
      stall(request, response, count);
    });
    const response = await shopOf(server).call(get, { signal }).asResponse();
    abort();
    expect(await failure(response.text())).toMatchObject({ name: 'AbortError' });
    await closed;
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('B36 no listener and no timer is left of a call, its retries or its stream', async () => {
    const { signal } = new AbortController();
    const server = await serve(sequence(text(503, ''), ok));
    const shop = shopOf(server, { backoff: { ...systemBackoff, random: () => 0.002 } });
    await shop.call(get, { signal });
    await (await shop.call(get, { signal }).asResponse()).text();
    await (await shop.call(get, { signal }).asResponse()).body?.cancel();
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('B39 a late answer after a timeout is ignored', async () => {
    const late: (() => void)[] = [];
    const server = await serve((request, response, count) => {
      const answer = () => ok(request, response, count);
      if (count > 1) answer();
      else late.push(answer);
    });
    const shop = shopOf(server, { timeout: 60, maxRetries: 0 });
    expect(await failure(shop.call(get))).toBeInstanceOf(TimeoutError);
    late[0]?.();
    expect(await shop.call(get, { timeout: 5_000 })).toEqual({ id: 'x' });
  });
});

test('B36 no listener is left over 10,000 calls', async () => {
  const { signal } = new AbortController();
  const fetch = () => Promise.resolve(new Response('{}'));
  const shop = new APIClient(definition, KEY, { fetch });
  for (let call = 0; call < 10_000; call++) await shop.call(get, { signal });
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('B36 no timer is left', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const answers = [new Response('', { status: 404 }), new Response('{}')];
  const fetch = () => Promise.resolve(answers.shift() ?? Response.error());
  const shop = new APIClient(definition, KEY, { fetch, deadline: 5_000 });
  await failure(shop.call(get));
  await shop.call(get);
  expect(vi.getTimerCount()).toBe(0);
});

test.each(['timeout', 'deadline'] as const)(
  'B37 a %s of 0, NaN or more than 2^31 is refused',
  async (name) => {
    const server = await serve(ok);
    for (const value of [0, -1, NaN, Infinity, 2 ** 31]) {
      expect(() => new APIClient(definition, KEY, { [name]: value })).toThrow(`${name} must be more than 0`);
      await expect(client(server).call(get, { [name]: value })).rejects.toThrow(
        `${name} must be more than 0`,
      );
    }
    expect(server.seen).toEqual([]);
  },
);

test('B38 a jump of the clock changes neither the wait nor the deadline', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const backoff = instantBackoff();
  const server = await serve((request, response, count) => {
    vi.setSystemTime(Date.now() + (count === 1 ? -1 : 2) * 86_400_000);
    (count < 3 ? text(503, '', { 'retry-after': '2' }) : ok)(request, response, count);
  });
  expect(await client(server, { backoff, deadline: 20_000 }).call(get)).toEqual({ id: 'x' });
  expect(backoff.waits).toEqual([2_000, 2_000]);
});

function abortable(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
