import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { APIClient } from '../../templates/typescript/runtime/client.js';
import {
  APIError,
  ConnectionError,
  DecodeError,
  SDKError,
  TimeoutError,
} from '../../templates/typescript/runtime/errors.js';
import { lastResponse } from '../../templates/typescript/runtime/response.js';
import {
  AuthenticationError,
  CardError,
  client,
  definition,
  failure,
  instantBackoff,
  KEY,
  OddTeapotError,
  ShopAPIError,
} from './support/api.js';
import { breakOff, hangUp, json, serve, text, type Handler } from './support/server.js';

const get = { method: 'get', path: '/v1/x' } as const;

describe('which class', () => {
  test.each<[number, unknown, new (...args: never[]) => APIError]>([
    [402, { type: 'card_error' }, CardError],
    [401, { type: 'card_error' }, CardError],
    [401, { type: 'invalid_request_error' }, AuthenticationError],
    [418, { type: 'odd' }, OddTeapotError],
    [400, { type: 'odd' }, ShopAPIError],
    [404, {}, ShopAPIError],
    [404, null, ShopAPIError],
    [404, ['card_error'], ShopAPIError],
    [404, 'card_error', ShopAPIError],
  ])('%i %j', async (status, error, ErrorClass) => {
    const server = await serve(json(status, { error }));
    const thrown = await failure(client(server).call(get));
    expect(thrown).toBeInstanceOf(APIError);
    expect((thrown as APIError).constructor).toBe(ErrorClass);
    expect((thrown as APIError).name).toBe(ErrorClass.name);
    expect((thrown as APIError).body).toEqual(error);
  });
});

test('what an error says', async () => {
  const answer = json(
    402,
    { error: { type: 'card_error', message: 'Declined.' } },
    { 'shop-request': 'req_1' },
  );
  const server = await serve(answer);
  const error = (await failure(client(server).call(get))) as CardError;
  expect(error.message).toBe('Declined.');
  expect(error).toMatchObject({
    status: 402,
    requestId: 'req_1',
    attempts: 1,
    body: { message: 'Declined.' },
  });
  expect(error.headers.get('content-type')).toBe('application/json');
});

test.each<[string, Handler]>([
  ['HTML', text(502, '<html>Bad gateway</html>', { 'content-type': 'text/html' })],
  ['nothing', text(502, '')],
  ['half of it', text(502, '{"error": {')],
])('a failure that is %s keeps its status', async (_, answer) => {
  const server = await serve(answer);
  const error = await failure(client(server).call(get));
  expect(error).toBeInstanceOf(ShopAPIError);
  expect(error).toMatchObject({
    status: 502,
    body: undefined,
    message: 'The server answered with status 502',
  });
});

test('a text in place of the error object is the message', async () => {
  const server = await serve(json(400, { error: 'invalid_grant' }));
  expect(await failure(client(server).call(get))).toMatchObject({
    message: 'invalid_grant',
    body: 'invalid_grant',
  });
});

test('an API without error rules', async () => {
  const { errors, ...plain } = definition;
  const server = await serve(json(400, { message: 'No.' }));
  const error = await failure(new APIClient(plain, KEY, { baseURL: server.url }).call(get));
  expect(errors).toBeDefined();
  expect((error as APIError).constructor).toBe(APIError);
  expect(error).toMatchObject({ message: 'No.', body: { message: 'No.' } });
});

describe('answers that are not what they should be', () => {
  test.each<[string, Handler]>([
    ['HTML', text(200, '<html>secret</html>', { 'content-type': 'text/html' })],
    ['cut JSON', text(200, '{"secret": ')],
  ])('%s: the error names it without quoting it', async (_, answer) => {
    const server = await serve(answer);
    const error = await failure(client(server).call(get));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ response: { status: 200, attempts: 1 } });
    expect(inspect(error)).not.toContain('secret');
    expect(server.seen).toHaveLength(1);
  });

  test.each<[string, Handler]>([
    ['hangs up', hangUp],
    ['breaks off', breakOff],
  ])('a server that %s: the fault of the platform is the cause', async (_, fault) => {
    const server = await serve(fault);
    const error = (await failure(client(server).call(get))) as ConnectionError;
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ attempts: 3, code: expect.any(String) as string });
    expect(error.cause).toBeInstanceOf(Error);
  });
});

describe('results', () => {
  test('say how they came about, without showing it', async () => {
    const server = await serve(json(200, { id: 'x', __proto__: null }, { 'shop-request': 'req_2' }));
    const result = await client(server).call<{ id: string }>(get);
    expect(lastResponse(result)).toMatchObject({ status: 200, requestId: 'req_2', attempts: 1 });
    expect(result).toHaveProperty('lastResponse.requestId', 'req_2');
    expect(Object.keys(result)).toEqual(['id']);
    expect(JSON.stringify(result)).toBe('{"id":"x"}');
  });

  test('a member of that name stays', async () => {
    const server = await serve(json(200, { lastResponse: 1 }));
    const result = await client(server).call<object>(get);
    expect(result).toEqual({ lastResponse: 1 });
    expect(lastResponse(result)).toBeUndefined();
  });

  test('members that mean something to JavaScript are data', async () => {
    const server = await serve(text(200, '{"__proto__":{"admin":true},"then":"x","toJSON":1}'));
    const result = await client(server).call<Record<string, unknown>>(get);
    expect(Object.keys(result)).toEqual(['__proto__', 'then', 'toJSON']);
    expect(result.admin).toBeUndefined();
  });

  test.each<[string, Handler]>([
    ['204', text(204, '')],
    ['an empty 200', text(200, '')],
  ])('%s is undefined', async (_, answer) => {
    const server = await serve(answer);
    expect(await client(server).call(get)).toBeUndefined();
    expect(await client(server).call({ ...get, method: 'head' })).toBeUndefined();
  });

  test('text and bytes', async () => {
    const server = await serve(text(200, '%PDF', { 'content-type': 'application/pdf' }));
    expect(await client(server).call({ ...get, accept: 'text' })).toBe('%PDF');
    const blob = await client(server).call<Blob>({ ...get, accept: 'binary' });
    expect([blob.type, await blob.text()]).toEqual(['application/pdf', '%PDF']);
    expect(lastResponse(blob)).toMatchObject({ status: 200 });
    expect(server.seen.map(({ headers }) => headers.accept)).toEqual(['text/plain, */*;q=0.5', '*/*']);
  });
});

describe('the key', () => {
  const echo: Handler = (request, response, count) => {
    json(401, { error: { message: `Bad key: ${request.headers.authorization ?? ''}`, again: [KEY] } })(
      request,
      response,
      count,
    );
  };
  const faults: [string, Handler][] = [
    ['a failure that quotes it', echo],
    ['a fault of the connection', hangUp],
    ['an answer that is no JSON', text(200, `<${KEY}>`)],
    ['a redirect', text(302, '', { location: `https://evil.invalid/?key=${KEY}` })],
  ];
  test.each(faults)('is not shown by %s', async (_, fault) => {
    const server = await serve(fault);
    const error = (await failure(client(server).call(get))) as SDKError;
    expect(error).toBeInstanceOf(SDKError);
    expect(shown(error)).not.toContain(KEY);
  });

  test('is not shown when it cannot be sent', async () => {
    const secret = `${KEY}\r\n☃`;
    const shop = new APIClient(definition, secret, {
      baseURL: 'http://127.0.0.1:1',
      backoff: instantBackoff(),
    });
    expect(shown((await failure(shop.call(get))) as SDKError)).not.toContain(KEY);
  });

  test('is not shown by the client', async () => {
    const server = await serve(json(200, {}));
    const shop = client(server, { defaultHeaders: { authorization: KEY } });
    expect(inspect(shop, { depth: 9, showHidden: true }) + JSON.stringify(shop)).not.toContain(KEY);
    await shop.call(get);
  });

  function shown(error: SDKError): string {
    return [
      error.message,
      error.stack,
      String(error),
      JSON.stringify(error),
      inspect(error, { depth: 9, showHidden: true }),
    ].join();
  }
});

test('errors have the names of their classes where a bundler shortened those', () => {
  const { brand } = TimeoutError;
  const Shortened = class x extends ConnectionError {
    static override readonly brand = brand;
  };
  const Own = class Mine extends ConnectionError {};
  expect(new Shortened('', { attempts: 1 }).name).toBe('TimeoutError');
  expect(new Own('', { attempts: 1 }).name).toBe('Mine');
});
