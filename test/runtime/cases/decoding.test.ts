import { brotliCompressSync, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { APIError, DecodeError, PaginationError } from '../../../templates/typescript/runtime/errors.js';
import { lastResponse } from '../../../templates/typescript/runtime/response.js';
import { callPage } from '../../../templates/typescript/runtime/page.js';
import { client, cursor, failure, type Item, type List, type ShopOptions } from '../support/api.js';
import { json, sequence, serve, text, type Handler, type TestServer } from '../support/server.js';
import { TRANSPORTS } from '../support/transports.js';

const get = { method: 'get', path: '/v1/x' } as const;
const html = { 'content-type': 'text/html', 'shop-request': 'req_1' };
const bytes = (body: Buffer, headers: Record<string, string>): Handler => {
  return (_, response) => response.writeHead(200, headers).end(body);
};

describe.each(TRANSPORTS)('over %s', (_, transport) => {
  const shopOf = (server: TestServer, options: ShopOptions = {}) =>
    client(server, { ...transport, ...options });
  const ask = async <T>(answer: Handler): Promise<T> => shopOf(await serve(answer)).call<T>(get);

  test.each<[name: string, answer: Handler]>([
    ['B58 200 with HTML', text(200, '<html>Welcome</html>', html)],
    ['B62 truncated JSON', text(200, '{"id": "x', html)],
    [
      'B63 an unknown character set',
      text(200, '{}', { ...html, 'content-type': 'text/html; charset=klingon' }),
    ],
  ])('%s: a typed error that knows the answer', async (_name, answer) => {
    const error = await failure(ask(answer));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ response: { status: 200, requestId: 'req_1', attempts: 1 } });
    expect((error as DecodeError).response?.headers.get('content-type')).toContain('text/html');
  });

  test('B59 502 with HTML: an API error with its status', async () => {
    const error = await failure(ask(text(502, '<html>Bad gateway</html>', html)));
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ status: 502, requestId: 'req_1', attempts: 3, body: undefined });
    expect((error as APIError).headers.get('content-type')).toBe('text/html');
  });

  test.each<[name: string, method: 'get' | 'head', answer: Handler]>([
    ['B60 an empty 200', 'get', text(200, '')],
    [
      'B60 an empty 200 that says it is gzip',
      'get',
      text(200, '', { 'content-length': '0', 'content-encoding': 'gzip' }),
    ],
    ['B61 204', 'get', text(204, '')],
    ['B61 HEAD', 'head', text(200, '', { 'content-length': '12', 'content-encoding': 'gzip' })],
  ])('%s is undefined', async (_name, method, answer) => {
    const server = await serve(answer);
    const { data, response } = await shopOf(server)
      .call({ ...get, method })
      .withResponse();
    expect(data).toBeUndefined();
    expect([200, 204]).toContain(response.status);
  });

  test.each<[name: string, answer: Handler]>([
    ['a byte order mark', text(200, '\ufeff{"name":"Zoë"}')],
    [
      'UTF-8 that says so',
      text(200, '{"name":"Zoë"}', { 'content-type': 'application/json; charset=UTF-8' }),
    ],
    [
      'Latin-1',
      bytes(Buffer.from('{"name":"Zoë"}', 'latin1'), {
        'content-type': 'application/json; charset="iso-8859-1"',
      }),
    ],
    [
      'UTF-16',
      bytes(Buffer.from('{"name":"Zoë"}', 'utf16le'), { 'content-type': 'text/plain;charset=utf-16le' }),
    ],
    ['deflate', bytes(deflateSync('{"name":"Zoë"}'), { 'content-encoding': 'deflate' })],
    ['brotli', bytes(brotliCompressSync('{"name":"Zoë"}'), { 'content-encoding': 'br' })],
  ])('B63 %s', async (_name, answer) => {
    expect(await ask(answer)).toEqual({ name: 'Zoë' });
  });

  test('B63 a character that comes in two chunks', async () => {
    const [head, tail] = [
      Buffer.from('{"name":"Zo\u00eb"}').subarray(0, 12),
      Buffer.from('{"name":"Zo\u00eb"}').subarray(12),
    ];
    const split: Handler = (_request, response) => {
      response.writeHead(200);
      response.write(head, () => setImmediate(() => response.end(tail)));
    };
    expect(await ask(split)).toEqual({ name: 'Zoë' });
  });

  test.each<[error: unknown, message: string]>([
    ['invalid_grant', 'invalid_grant'],
    [['a', 'b'], 'The server answered with status 400'],
    [null, 'The server answered with status 400'],
    [{ message: 42 }, 'The server answered with status 400'],
  ])('B64 error is %j', async (error, message) => {
    expect(await failure(ask(json(400, { error })))).toMatchObject({ status: 400, body: error, message });
  });

  test('B65 __proto__ in an answer is data', async () => {
    const result = await ask<Record<string, unknown>>(text(200, '{"__proto__":{"admin":true},"then":"x"}'));
    expect(Object.keys(result)).toEqual(['__proto__', 'then']);
    expect([result.admin, ({} as Record<string, unknown>).admin]).toEqual([undefined, undefined]);
    const error = await failure(ask(text(400, '{"error":{"__proto__":{"type":"card_error"}}}')));
    expect((error as APIError).constructor.name).toBe('ShopAPIError');
  });

  test('B67 unknown values and members are kept', async () => {
    const answer = { status: 'teleported', brand_new: { deep: [1, null] } };
    expect(await ask(json(200, answer))).toEqual(answer);
  });

  test('every result says how it came about', async () => {
    const result = await ask<object>(
      json(200, { id: 'x' }, { 'shop-request': 'req_2', 'set-cookie': 'a=b' }),
    );
    expect(lastResponse(result)).toMatchObject({ status: 200, requestId: 'req_2', attempts: 1 });
    expect(lastResponse(result)?.headers.getSetCookie()).toEqual(['a=b']);
  });

  const list = (server: TestServer) =>
    callPage<Item, List<Item>>(shopOf(server), { method: 'get', path: '/v1/items' }, cursor);
  const page = (id: string, more: boolean, extra: object = {}) =>
    json(200, { data: [{ id }], has_more: more, ...extra });

  test('B68 a cursor that comes again is detected', async () => {
    const server = await serve(sequence(page('a', true), page('b', true), page('a', true)));
    expect(await failure(list(server).toArray({ limit: Infinity }))).toBeInstanceOf(PaginationError);
    expect(server.seen).toHaveLength(3);
  });

  test('B69 a next-page URL on another origin gets no credentials: no URL of an answer is followed', async () => {
    const elsewhere = await serve(page('z', false));
    const next = { url: `${elsewhere.url}/v1/items`, next_page_url: elsewhere.url, next: elsewhere.url };
    const server = await serve(sequence(page('a', true, next), page('b', false)));
    expect(await list(server).toArray({ limit: Infinity })).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(server.seen.map(({ url }) => url)).toEqual(['/v1/items', '/v1/items?starting_after=a']);
    expect(elsewhere.seen).toEqual([]);
  });

  test('B70 a retried page: nothing lost, nothing twice', async () => {
    const server = await serve(
      sequence(
        text(503, ''),
        page('a', true),
        text(500, ''),
        page('b', true),
        text(429, ''),
        page('c', false),
      ),
    );
    expect(await list(server).toArray({ limit: Infinity })).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  });
});
