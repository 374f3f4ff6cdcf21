import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { APIClient } from '../../templates/typescript/runtime/client.js';
import { AbortError, TimeoutError } from '../../templates/typescript/runtime/errors.js';
import { systemBackoff } from '../../templates/typescript/runtime/retry.js';
import { client, definition, failure, instantBackoff, KEY } from './support/api.js';
import { json, sequence, serve, silence, stall, text, type Handler } from './support/server.js';

const get = { method: 'get', path: '/v1/x' } as const;

describe('timeout', () => {
  test.each<[string, Handler]>([
    ['never answers', silence],
    ['never ends its answer', stall],
  ])('a server that %s', async (_, handler) => {
    const server = await serve(handler);
    const error = await failure(client(server, { timeout: 40 }).call(get, { maxRetries: 1 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ attempts: 2, message: 'No complete answer within 40 ms' });
  });

  test('each attempt has its own time', async () => {
    const answers = [new Promise<Response>(() => undefined), Promise.resolve(new Response('{"id":"x"}'))];
    const fetch = () => answers.shift() ?? Promise.reject(new Error('One call too many'));
    const shop = new APIClient(definition, KEY, { fetch, timeout: 20, backoff: instantBackoff() });
    expect(await shop.call(get)).toEqual({ id: 'x' });
  });

  test('a fetch that takes no notice', async () => {
    const shop = new APIClient(definition, KEY, {
      fetch: () => new Promise(() => undefined),
      timeout: 5,
      maxRetries: 0,
    });
    expect(await failure(shop.call(get))).toBeInstanceOf(TimeoutError);
  });

  test.each([0, -1, NaN, Infinity, 2 ** 31])('%d is refused', async (timeout) => {
    expect(() => new APIClient(definition, KEY, { timeout })).toThrow(/timeout must/);
    const server = await serve(json(200, {}));
    await expect(client(server).call(get, { timeout })).rejects.toThrow(/timeout must/);
    expect(server.seen).toEqual([]);
  });
});

describe('abort', () => {
  test('before the call: nothing is sent', async () => {
    const server = await serve(json(200, {}));
    const reason = new Error('enough');
    const error = await failure(client(server).call(get, { signal: AbortSignal.abort(reason) }));
    expect(error).toBeInstanceOf(AbortError);
    expect((error as AbortError).cause).toBe(reason);
    expect(server.seen).toEqual([]);
  });

  test.each<[string, Handler]>([
    ['while waiting for the answer', silence],
    ['within the answer', stall],
  ])('%s: once, and the connection is closed', async (_, handler) => {
    const controller = new AbortController();
    let closed: Promise<void> | undefined;
    const server = await serve((request, response, count) => {
      closed = new Promise((resolve) => response.once('close', resolve));
      handler(request, response, count);
      setImmediate(() => controller.abort());
    });
    const error = await failure(client(server).call(get, { signal: controller.signal }));
    expect(error).toBeInstanceOf(AbortError);
    await closed;
    expect(server.seen).toHaveLength(1);
  });

  test('while waiting for the next attempt', async () => {
    const controller = new AbortController();
    const server = await serve(text(503, '', { 'retry-after': '60' }));
    const backoff = {
      ...instantBackoff(),
      sleep: (milliseconds: number, signal: AbortSignal | undefined) => {
        setImmediate(() => controller.abort());
        return systemBackoff.sleep(milliseconds, signal);
      },
    };
    const error = await failure(client(server, { backoff }).call(get, { signal: controller.signal }));
    expect(error).toBeInstanceOf(AbortError);
    expect(server.seen).toHaveLength(1);
  });

  test('leaves no listeners behind', async () => {
    const { signal } = new AbortController();
    const server = await serve(sequence(text(503, ''), json(200, {})));
    const shop = client(server, {
      backoff: { random: () => 0, sleep: systemBackoff.sleep.bind(systemBackoff) },
    });
    for (let call = 0; call < 20; call++) await shop.call(get, { signal });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
