import { inspect } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { APIClient } from '../../../templates/typescript/runtime/client.js';
import { SDKError } from '../../../templates/typescript/runtime/errors.js';
import type { Logger, LogLevel } from '../../../templates/typescript/runtime/logger.js';
import { client, definition, failure, instantBackoff, KEY, type ShopOptions } from '../support/api.js';
import { hangUp, json, sequence, serve, text, type Handler, type TestServer } from '../support/server.js';
import { serveProxy, TunnelAgent } from '../support/proxy.js';
import { TRANSPORTS } from '../support/transports.js';

const get = { method: 'get', path: '/v1/x' } as const;
const ok = json(200, { id: 'x' }, { 'set-cookie': 'session=cookie_secret', 'shop-request': 'req_1' });

/** A logger that writes down what it is given, as a console would show it. */
function notebook(): Logger & { readonly lines: string[] } {
  const lines: string[] = [];
  const write =
    (severity: string) =>
    (...all: unknown[]): void =>
      void lines.push(
        [severity, ...all].map((each) => (typeof each === 'string' ? each : shown(each))).join(' '),
      );
  return { lines, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

function shown(value: unknown): string {
  return inspect(value, { depth: 9, showHidden: true, getters: true });
}

function everythingOf(error: unknown): string {
  const { message, stack } = error as Error;
  return [
    message,
    stack,
    String(error),
    JSON.stringify(error),
    inspect(error, { depth: 9, showHidden: true }),
  ].join();
}

afterEach(() => vi.unstubAllEnvs());

describe.each(TRANSPORTS)('over %s', (_, transport) => {
  const shopOf = (server: TestServer, options: ShopOptions = {}) =>
    client(server, { ...transport, ...options });

  test.each<[LogLevel, severities: string[]]>([
    ['debug', ['debug', 'debug', 'info', 'debug', 'debug']],
    ['info', ['info']],
    ['warn', []],
    ['error', []],
    ['off', []],
  ])('B89 at the level %s no key and no cookie is written', async (logLevel, written) => {
    const logger = notebook();
    const server = await serve(sequence(text(503, ''), ok));
    const headers = { cookie: 'session=cookie_secret', 'x-api-key': 'another_secret' };
    await shopOf(server, { logger, logLevel }).call(
      { ...get, id: 'getX', query: { client_secret: 'query_secret', key: KEY } },
      { headers },
    );
    expect(logger.lines.map((line) => line.split(' ')[0])).toEqual(written);
    const all = logger.lines.join('\n');
    for (const secret of [KEY, 'cookie_secret', 'another_secret', 'query_secret'])
      expect(all).not.toContain(secret);
    if (logLevel === 'debug') expect(all).toMatch(/getX[^]*req_1|req_1[^]*getX/);
  });

  test('B89 the environment sets the level', async () => {
    vi.stubEnv('SHOP_LOG', 'debug');
    const logger = notebook();
    await shopOf(await serve(ok), { logger }).call(get);
    expect(logger.lines).toHaveLength(2);
  });

  const echo: Handler = (request, response, count) => {
    const { authorization = '' } = request.headers;
    json(401, { error: { message: `Bad key: ${authorization}`, again: [KEY] } })(request, response, count);
  };
  test.each<[name: string, fault: Handler]>([
    ['a failure that quotes it', echo],
    ['a reset', hangUp],
    ['an answer that is no JSON', text(200, `<${KEY}>`)],
    ['a cookie that quotes it', text(404, '', { 'set-cookie': `k=${KEY}` })],
    ['a redirect', text(302, '', { location: `https://evil.invalid/?key=${KEY}` })],
  ])('B90 no key in an error: %s', async (_name, fault) => {
    const error = await failure(shopOf(await serve(fault)).call(get));
    expect(error).toBeInstanceOf(SDKError);
    expect(everythingOf(error)).not.toContain(KEY);
  });

  test('B91 keys in a URL are in no event and no message', async () => {
    const logger = notebook();
    const server = await serve(sequence(text(503, ''), ok));
    const shop = shopOf(server, { logger, logLevel: 'debug' });
    const urls: string[] = [];
    for (const name of ['request', 'response', 'retry'] as const) shop.on(name, ({ url }) => urls.push(url));
    await shop.call({ ...get, query: { api_key: 'query_secret', note: KEY, limit: 3 } });
    expect(urls).toHaveLength(5);
    for (const line of [...urls, ...logger.lines]) {
      expect(line).not.toContain('query_secret');
      expect(line).not.toContain(KEY);
    }
    expect(urls[0]).toContain('limit=3');
    expect(server.seen[0]?.url).toContain(KEY);
  });

  test('B92 errors of parsing do not echo bodies', async () => {
    const error = await failure(shopOf(await serve(text(200, 'card 4242424242424242'))).call(get));
    expect(everythingOf(error)).not.toContain('4242');
  });
});

test('B90 the key of a provider, and one given as Basic', async () => {
  const server = await serve((request, response, count) => {
    json(400, { error: { message: request.headers.authorization } })(request, response, count);
  });
  const provided = new APIClient(definition, () => 'sk_provided_0123', { baseURL: server.url });
  expect(everythingOf(await failure(provided.call(get)))).not.toContain('sk_provided');
  const auth = { header: 'Authorization', encoding: 'basic' } as const;
  const basic = new APIClient({ ...definition, auth }, KEY, { baseURL: server.url });
  expect(everythingOf(await failure(basic.call(get)))).not.toContain(btoa(`${KEY}:`));
});

test('B90 the client shows neither key nor options', async () => {
  const server = await serve(ok);
  const shop = client(server, { defaultHeaders: { authorization: KEY } });
  expect(inspect(shop, { depth: 9, showHidden: true }) + JSON.stringify(shop)).not.toContain(KEY);
  await shop.call(get);
  expect(server.seen[0]?.headers.authorization).toBe(KEY);
});

describe("a proxy by the platform's own agent", () => {
  test('B55 the request goes through it', async () => {
    const server = await serve(ok);
    const proxy = await serveProxy();
    const agent = new TunnelAgent(proxy.port);
    expect(await client(server, { agent }).call(get)).toEqual({ id: 'x' });
    expect(proxy.tunnels).toEqual([new URL(server.url).host]);
  });

  test('B56 its credentials leak neither to the server nor into errors', async () => {
    const server = await serve(ok);
    const proxy = await serveProxy();
    await client(server, { agent: new TunnelAgent(proxy.port) }).call(get);
    expect(server.seen[0]?.headers).not.toHaveProperty('proxy-authorization');
    const refused = client(server, {
      agent: new TunnelAgent(proxy.port, 'wrong_pass'),
      backoff: instantBackoff(),
    });
    const error = await failure(refused.call(get));
    expect(error).toMatchObject({ attempts: 3 });
    expect(everythingOf(error)).toContain('refused');
    expect(everythingOf(error)).not.toContain('wrong_pass');
  });
});
