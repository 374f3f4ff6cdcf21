import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SecurityRequirements } from '../../templates/typescript/runtime/authorization.js';
import { APIClient } from '../../templates/typescript/runtime/client.js';
import type { ClientOptions, RequestOptions } from '../../templates/typescript/runtime/options.js';
import { security } from '../../templates/typescript/runtime/security.js';
import {
  basicAuth,
  clientCertificate,
  cookieKey,
  headerKey,
  queryKey,
} from '../../templates/typescript/runtime/security-schemes.js';
import { openTelemetry } from '../../templates/typescript/runtime/otel.js';
import { failure, instantBackoff } from './support/api.js';
import { json, sequence, serve, type TestServer } from './support/server.js';

afterEach(() => void vi.unstubAllEnvs());

type Auth = Readonly<Record<string, unknown>>;

/** A client of an API with a scheme of each kind; without credentials unless they are given. */
function client(
  server: TestServer,
  required: SecurityRequirements,
  options: ClientOptions & { auth?: Auth },
) {
  const schemes = {
    header: headerKey({ name: 'X-Key', env: 'SDKWRIGHT_TEST_HEADER' }),
    token: headerKey({ name: 'Authorization', prefix: 'Token ' }),
    query: queryKey({ name: 'appid' }),
    cookie: cookieKey({ name: 'session' }),
    basic: basicAuth('SDKWRIGHT_TEST_BASIC'),
    certificate: clientCertificate(),
  };
  const definition = {
    name: 'Shop',
    packageVersion: '1.2.3',
    server: 'https://api.shop.invalid',
    authenticate: security({ schemes, required }),
  };
  return new APIClient<ClientOptions, RequestOptions & { auth?: Auth }>(definition, undefined, {
    baseURL: server.url,
    backoff: instantBackoff(),
    ...options,
  });
}

const fine = json(200, {});

/** What reached the server of a call. */
async function sent(required: SecurityRequirements, auth: Auth, headers: Record<string, string> = {}) {
  const server = await serve(fine);
  await client(server, required, { auth }).request('get', '/things', {}, { headers });
  const [{ url, headers: seen }] = server.seen as [TestServer['seen'][0]];
  return { url, key: seen['x-key'], authorization: seen.authorization, cookie: seen.cookie };
}

const nothing = { url: '/things', key: undefined, authorization: undefined, cookie: undefined };

describe('credentials', () => {
  test.each<[string, SecurityRequirements, Auth, object]>([
    ['a header', [['header']], { header: 'h1' }, { key: 'h1' }],
    ['a header with a word before', [['token']], { token: 't1' }, { authorization: 'Token t1' }],
    ['the query', [['query']], { query: 'a&b' }, { url: '/things?appid=a%26b' }],
    ['a cookie', [['cookie']], { cookie: 'a;b=' }, { cookie: 'session=a%3Bb=' }],
    [
      'HTTP Basic',
      [['basic']],
      { basic: { username: 'ann', password: 'pä' } },
      { authorization: 'Basic YW5uOnDDpA==' },
    ],
    ['HTTP Basic without password', [['basic']], { basic: 'ann' }, { authorization: 'Basic YW5uOg==' }],
    ['what a function gives', [['header']], { header: () => Promise.resolve('h2') }, { key: 'h2' }],
    [
      'several places at a time',
      [['header', 'query']],
      { header: 'h', query: 'q' },
      { key: 'h', url: '/things?appid=q' },
    ],
    [
      'the first alternative there is',
      [['header'], ['query'], ['token']],
      { query: 'q', token: 't' },
      { url: '/things?appid=q' },
    ],
    [
      'a whole alternative',
      [['header', 'query'], ['token']],
      { query: 'q', token: 't' },
      { authorization: 'Token t' },
    ],
    ['nowhere where none are needed', [], { header: 'h' }, {}],
    ['nowhere where there are none and they may lack', [[], ['header']], {}, {}],
    ['a header though they may lack', [[], ['header']], { header: 'h' }, { key: 'h' }],
    ['the connection', [['certificate', 'header']], { header: 'h' }, { key: 'h' }],
  ])('travel in %s', async (_, required, auth, expected) => {
    expect(await sent(required, auth)).toEqual({ ...nothing, ...expected });
  });

  test('given as headers come before all others, and cookies beside them', async () => {
    expect((await sent([['header']], { header: 'h' }, { 'x-key': 'own' })).key).toBe('own');
    expect((await sent([['cookie']], { cookie: 's' }, { cookie: 'a=b' })).cookie).toBe('a=b; session=s');
    expect((await sent([['cookie']], {}, { cookie: 'session=own' })).cookie).toBe('session=own');
  });

  test('of the call come before those of the client and of the environment', async () => {
    const server = await serve(fine);
    vi.stubEnv('SDKWRIGHT_TEST_HEADER', 'of the environment');
    const plain = client(server, [['header']], {});
    await plain.request('get', '/');
    await plain.request('get', '/', {}, { apiKey: 'alone' });
    await client(server, [['header']], { auth: { header: 'of the client' } }).request('get', '/');
    await plain.request('get', '/', {}, { apiKey: 'alone', auth: { header: 'of the call' } });
    expect(server.seen.map(({ headers }) => headers['x-key'])).toEqual([
      'of the environment',
      'alone',
      'of the client',
      'of the call',
    ]);
  });

  test('that are given come before an earlier alternative of the environment', async () => {
    vi.stubEnv('SDKWRIGHT_TEST_BASIC_USERNAME', 'ann');
    vi.stubEnv('SDKWRIGHT_TEST_BASIC_PASSWORD', 'secret');
    expect(await sent([['basic'], ['header']], { header: 'h' })).toEqual({ ...nothing, key: 'h' });
    expect((await sent([['basic'], ['header']], {})).authorization).toBe('Basic YW5uOnNlY3JldA==');
  });

  test('that lack are told before anything is sent', async () => {
    const server = await serve(fine);
    const call = client(server, [['header', 'query'], ['basic']], { auth: { query: 'q' } }).request(
      'get',
      '/',
    );
    expect(await failure(call)).toMatchObject({
      name: 'InvalidArgumentError',
      message: 'No credentials: the Shop client needs header with query, or basic',
    });
    expect(server.seen).toEqual([]);
  });

  test.each([
    ['header', 7, 'A key must be a text that is not empty, or a function that gives one'],
    ['header', '', 'A key must be a text that is not empty, or a function that gives one'],
    ['header', () => '', 'The provider of the API key gave none'],
    ['basic', { username: 'a:b', password: '' }, 'A user name must not hold a colon'],
  ])('that are none for %s are refused: %j', async (scheme, credentials, message) => {
    const server = await serve(fine);
    const call = client(server, [[scheme]], { auth: { [scheme]: credentials } }).request('get', '/');
    expect(await failure(call)).toMatchObject({ name: 'InvalidArgumentError', message });
  });

  test('are asked for once more when the server rejects them, and take the place of those before', async () => {
    const server = await serve(sequence(json(401, {}), fine));
    const keys = ['first', 'second'];
    const auth = { query: () => keys.shift() ?? '', cookie: 'c' };
    await client(server, [['query', 'cookie']], { auth }).request(
      'post',
      '/',
      {},
      { headers: { cookie: 'a=b' } },
    );
    expect(server.seen.map(({ url, headers }) => [url, headers.cookie])).toEqual([
      ['/?appid=first', 'a=b; session=c'],
      ['/?appid=second', 'a=b; session=c'],
    ]);
  });
});

test('a key in a query shows nowhere', async () => {
  const shown: unknown[] = [];
  const server = await serve(sequence(json(503, {}), (_, response) => response.socket?.destroy()));
  const span = {
    setAttributes: (attributes: object) => shown.push(attributes),
    setStatus: () => undefined,
    end: () => undefined,
  };
  const tracer = {
    startSpan: (_: string, { attributes }: { attributes: object }) => {
      shown.push(attributes);
      return span;
    },
  };
  const write = (...parts: unknown[]) => void shown.push(parts);
  const shop = client(server, [['query']], {
    auth: { query: 'a-rather-long-secret' },
    maxRetries: 1,
    logLevel: 'debug',
    logger: { debug: write, info: write, warn: write, error: write },
    middleware: [openTelemetry(tracer)],
  });
  shop.on('request', (event) => shown.push(event));
  shop.on('retry', (event) => shown.push(event));
  const error = await failure(shop.request('get', '/things'));
  expect(server.seen.map(({ url }) => url)).toEqual(Array(2).fill('/things?appid=a-rather-long-secret'));
  const text = JSON.stringify([shown, error, shop]);
  expect(text).toContain('/things?appid=[redacted]');
  expect(text).not.toContain('rather-long');
});
