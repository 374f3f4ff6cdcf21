import { describe, expect, test } from 'vitest';
import { APIClient } from '../../templates/typescript/runtime/client.js';
import {
  APIError,
  ConnectionError,
  InvalidArgumentError,
} from '../../templates/typescript/runtime/errors.js';
import { retryDelay, serverDelay, shouldRetry } from '../../templates/typescript/runtime/retry.js';
import { client, definition, failure, instantBackoff, KEY, plainDefinition } from './support/api.js';
import { breakOff, hangUp, json, sequence, serve, text, type Handler } from './support/server.js';

const get = { method: 'get', path: '/v1/x' } as const;
const post = { method: 'post', path: '/v1/x', body: { a: 1 } } as const;
const ok = json(200, { id: 'x' });
const rules = { repeat: 'always', renewsKey: false, shouldRetryHeader: undefined, policies: [] } as const;

describe('what is sent again', () => {
  test.each([408, 409, 429, 500, 502, 503, 504, 599])('%i', async (status) => {
    const server = await serve(sequence(text(status, ''), ok));
    expect(await client(server).call(post)).toEqual({ id: 'x' });
    expect(server.seen).toHaveLength(2);
    expect(server.seen[1]?.body.toString()).toBe('a=1');
  });

  test.each([400, 401, 402, 403, 404, 422, 501])('not %i', async (status) => {
    const server = await serve(sequence(text(status, ''), ok));
    const error = await failure(client(server).call(post));
    expect(error).toMatchObject({ status, attempts: 1 });
    expect(server.seen).toHaveLength(1);
  });

  test.each<[number, string, number]>([
    [503, 'false', 1],
    [400, 'true', 3],
    [400, 'maybe', 1],
    [503, '', 3],
  ])('after %i with the verdict %j: %i requests', async (status, verdict, requests) => {
    const server = await serve(text(status, '', { 'shop-should-retry': verdict }));
    expect(await failure(client(server).call(post))).toMatchObject({ status, attempts: requests });
    expect(server.seen).toHaveLength(requests);
  });

  test.each<[string, Handler]>([
    ['a connection that closes before the answer', hangUp],
    ['an answer that ends early', breakOff],
  ])('%s', async (_, fault) => {
    for (const spec of [get, post]) {
      const server = await serve(sequence(fault, ok));
      expect(await client(server).call(spec)).toEqual({ id: 'x' });
      expect(server.seen).toHaveLength(2);
    }
  });

  test('a POST without a key never, once it may have arrived', async () => {
    for (const fault of [
      hangUp,
      breakOff,
      text(503, ''),
      text(429, ''),
      text(503, '', { 'shop-should-retry': 'true' }),
    ]) {
      const server = await serve(fault);
      await failure(
        new APIClient(plainDefinition, KEY, { baseURL: server.url, backoff: instantBackoff() }).call(post),
      );
      expect(server.seen).toHaveLength(1);
    }
  });

  test('a POST without a key when nobody listened', () => {
    const unsent = { ...rules, repeat: 'unsent' } as const;
    const fault = (code: string) => {
      return new ConnectionError('x', {
        attempts: 1,
        cause: new TypeError('x', { cause: Object.assign(new Error(), { code }) }),
      });
    };
    for (const code of ['ECONNREFUSED', 'EAI_AGAIN']) expect(shouldRetry(fault(code), unsent, 1)).toBe(true);
    for (const code of ['ECONNRESET', 'EPIPE', 'ETIMEDOUT'])
      expect(shouldRetry(fault(code), unsent, 1)).toBe(false);
  });

  test('not what fails for good: certificates, and everything that is no fault of the way', () => {
    for (const code of [
      'CERT_HAS_EXPIRED',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    ]) {
      const cause = Object.assign(new Error(), { code });
      expect(shouldRetry(new ConnectionError('x', { attempts: 1, cause }), rules, 1)).toBe(false);
    }
    expect(shouldRetry(new InvalidArgumentError('x'), rules, 1)).toBe(false);
    expect(shouldRetry(new TypeError('x'), rules, 1)).toBe(false);
  });
});

describe('how often', () => {
  test.each<[number | undefined, number | undefined, number]>([
    [undefined, undefined, 3],
    [0, undefined, 1],
    [4, undefined, 5],
    [4, 1, 2],
  ])('client %s, call %s: %i requests', async (ofClient, ofCall, requests) => {
    const server = await serve(text(503, ''));
    const error = await failure(client(server, { maxRetries: ofClient }).call(get, { maxRetries: ofCall }));
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ attempts: requests });
    expect(server.seen).toHaveLength(requests);
  });

  test.each([-1, 1.5, NaN, Infinity])('%d retries are refused', (maxRetries) => {
    expect(() => new APIClient(definition, KEY, { maxRetries })).toThrow(/maxRetries/);
  });

  test('nobody listens: the error says how often it was tried', async () => {
    const backoff = instantBackoff();
    const shop = new APIClient(definition, KEY, { baseURL: 'http://127.0.0.1:1', backoff });
    const error = await failure(shop.call(get, { maxRetries: 1 }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ attempts: 2 });
    expect(backoff.waits).toHaveLength(1);
  });
});

describe('how long it waits', () => {
  const now = Date.parse('Tue, 01 Nov 2022 10:00:00 GMT');
  test.each<[Record<string, string>, number | undefined]>([
    [{ 'retry-after': '7' }, 7_000],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': '61' }, 60_000],
    [{ 'retry-after': '1000000000' }, 60_000],
    [{ 'retry-after-ms': '0', 'retry-after': '7' }, 0],
    [{ 'retry-after-ms': '250' }, 250],
    [{ 'retry-after-ms': 'soon', 'retry-after': '7' }, 7_000],
    [{ 'retry-after': 'Tue, 01 Nov 2022 10:00:05 GMT' }, 5_000],
    [{ 'retry-after': 'Wed, 02 Nov 2022 10:00:00 GMT' }, 60_000],
    [{ 'retry-after': 'Tue, 01 Nov 2022 09:59:59 GMT' }, undefined],
    [{ 'retry-after': '-1' }, undefined],
    [{ 'retry-after': 'NaN' }, undefined],
    [{ 'retry-after': '1e9' }, undefined],
    [{ 'retry-after': '1.5' }, undefined],
    [{}, undefined],
  ])('the server says %j: %s ms', (headers, delay) => {
    expect(serverDelay(new Headers(headers), now)).toBe(delay);
  });

  test('full jitter below a bound that doubles up to a cap', () => {
    const top = (attempts: number) => retryDelay(attempts, undefined, () => 1);
    expect([1, 2, 3, 4, 5, 6, 60, 5_000].map(top)).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000, 8000]);
    expect(retryDelay(3, undefined, () => 0)).toBe(0);
    expect(retryDelay(3, undefined, () => 0.25)).toBe(500);
  });

  test('between real attempts, by what the server says, else by jitter', async () => {
    const backoff = instantBackoff();
    const server = await serve(sequence(text(429, '', { 'retry-after': '3' }), text(503, ''), ok));
    await client(server, { backoff }).call(get);
    expect(backoff.waits).toEqual([3_000, 500]);
  });
});
