import { describe, expect, test } from 'vitest';
import { jsonBody, multipartBody } from '../../templates/typescript/runtime/body.js';
import {
  APIError,
  ConnectionError,
  InvalidArgumentError,
} from '../../templates/typescript/runtime/errors.js';
import { LiteClient, type LiteOptions } from '../../templates/typescript/runtime/lite-client.js';
import { connectAnswer } from '../../templates/typescript/runtime/nested-lists.js';
import { callPage } from '../../templates/typescript/runtime/page.js';
import { cursor, definition, failure, instantBackoff, KEY, type Item, type List } from './support/api.js';
import { json, sequence, serve, type TestServer } from './support/server.js';

const get = { method: 'get', path: '/v1/x' } as const;

function lite(server: TestServer, options: LiteOptions = {}): LiteClient {
  const api = { ...definition, lists: [{ ...cursor, url: 'url' }], expand: 'expand' };
  return new LiteClient(api, KEY, { baseURL: server.url, backoff: instantBackoff(), ...options });
}

describe('a client that makes calls and nothing else', () => {
  test('sends the key and a form, and tries again with the same idempotency key', async () => {
    const server = await serve(sequence(json(500, {}), json(200, { id: 'x' })));
    const call = lite(server).call({ method: 'post', path: '/v1/x', body: { a: { b: 1 } } });
    expect(await call).toEqual({ id: 'x' });
    expect((await call.withResponse()).response.attempts).toBe(2);
    const [first, second] = server.seen;
    expect(String(first?.body)).toBe('a[b]=1');
    expect(first?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
  });

  test.each([
    ['JSON', jsonBody, /^application\/json$/],
    ['files', multipartBody, /^multipart\/form-data; boundary=/],
  ] as const)('sends %s where the operation brings that along', async (_, encoding, type) => {
    const server = await serve(json(200, {}));
    await lite(server).call({ method: 'post', path: '/v1/x', body: { file: 'x' }, encoding });
    expect(server.seen[0]?.headers['content-type']).toMatch(type);
  });

  test('goes from page to page, and on in the lists of an answer where the operation brings that along', async () => {
    const page = (id: string, more: boolean) => json(200, { data: [{ id }], has_more: more, url: '/v1/x' });
    const server = await serve(
      sequence(
        page('a', true),
        page('b', false),
        json(200, { lines: { data: [{ id: 'c' }], has_more: true, url: '/v1/l' } }),
        page('d', false),
      ),
    );
    const client = lite(server);
    expect(await callPage(client, get, cursor).toArray({ limit: 9 })).toEqual([{ id: 'a' }, { id: 'b' }]);
    const { lines } = await client.call<{ lines: List<Item> }>({ ...get, lists: connectAnswer });
    expect(await lines.toArray({ limit: 9 })).toEqual([{ id: 'c' }, { id: 'd' }]);
    expect(server.seen[3]?.url).toBe('/v1/l?starting_after=c');
  });

  test('follows no redirect', async () => {
    const server = await serve((_, response) => void response.writeHead(302, { location: '/y' }).end());
    const error = await failure(lite(server).call(get));
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ status: 302 });
    expect(server.seen).toHaveLength(1);
  });

  test('keeps the key out of faults, and says what they were', async () => {
    const cause = Object.assign(new Error(`no route for ${KEY}`), { code: 'EHOSTUNREACH' });
    const fetch = () => Promise.reject(new TypeError(`fetch with ${KEY}`, { cause }));
    const client = new LiteClient(definition, KEY, { fetch, maxRetries: 0 });
    const error = (await failure(client.call(get))) as ConnectionError;
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      code: 'EHOSTUNREACH',
      cause: {
        name: 'TypeError',
        message: 'fetch with [redacted]',
        cause: { message: 'no route for [redacted]' },
      },
    });
    expect(error.stack).not.toContain(KEY);
  });

  test.each<[what: string, call: (client: LiteClient) => PromiseLike<unknown>]>([
    ['extra', (client) => client.call(get, { extra: { query: { a: 1 } } })],
    ['asResponse()', (client) => client.call(get).asResponse()],
  ])('refuses %s, and sends nothing', async (what, call) => {
    const server = await serve(json(200, {}));
    const error = await failure(call(lite(server)));
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect((error as Error).message).toBe(`${what} needs the whole client`);
    expect(server.seen).toEqual([]);
  });
});
