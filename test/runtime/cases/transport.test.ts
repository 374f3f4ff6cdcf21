import { Agent, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, Agent as SecureAgent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { APIClient } from '../../../templates/typescript/runtime/client.js';
import {
  APIError,
  ConnectionError,
  DecodeError,
  RedirectError,
  TimeoutError,
} from '../../../templates/typescript/runtime/errors.js';
import type { ClientOptions } from '../../../templates/typescript/runtime/options.js';
import { client, definition, failure, instantBackoff, KEY, type ShopOptions } from '../support/api.js';
import {
  breakOff,
  hangUp,
  json,
  sequence,
  serve,
  stall,
  text,
  type Handler,
  type TestServer,
} from '../support/server.js';
import { UNTRUSTED } from '../support/tls.js';
import { TRANSPORTS } from '../support/transports.js';

const get = { method: 'get', path: '/v1/x' } as const;
const post = { method: 'post', path: '/v1/x', body: { secret: 1 } } as const;
const ok = json(200, { id: 'x' });
const CAP = 64 * 1024;

const chunkedBreakOff: Handler = (_, response) => {
  response.writeHead(200);
  response.write('{"id":', () => response.socket?.destroy());
};
const zipped = (bytes: Buffer): Handler => {
  return (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes);
};
const sound = gzipSync(JSON.stringify({ id: 'x', text: 'long enough to be damaged in the middle' }));
const damaged = Buffer.from(sound).fill(0xff, 12, 30);
/** Hangs up on every request of a connection but the first. */
const fickle = (seen = new WeakSet<object>()): Handler => {
  return (request, response, count) => {
    const { socket } = response;
    if (socket === null || seen.has(socket)) return void socket?.destroy();
    seen.add(socket);
    ok(request, response, count);
  };
};

describe.each(TRANSPORTS)('over %s', (_, transport) => {
  const shopOf = (server: TestServer, options: ShopOptions = {}) =>
    client(server, { ...transport, ...options });

  test.each<[name: string, fault: Handler]>([
    ['B40 a reset before the answer', hangUp],
    ['B44 a truncated 200', breakOff],
    ['B46 chunks that end early', chunkedBreakOff],
    ['B47 damaged gzip', zipped(damaged)],
  ])('%s: retried with the key, a typed error in the end', async (_name, fault) => {
    for (const spec of [get, post]) {
      const server = await serve(sequence(fault, ok));
      expect(await shopOf(server).call(spec)).toEqual({ id: 'x' });
      expect(new Set(server.seen.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
      const broken = await serve(fault);
      const error = await failure(shopOf(broken).call(spec));
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error).toMatchObject({ attempts: 3, cause: expect.any(Error) as Error });
    }
  });

  test.each<[name: string, fault: Handler, status: number | undefined]>([
    ['before the answer', hangUp, undefined],
    ['within it', breakOff, 200],
  ])('B44 the error knows what had arrived: %s', async (_name, fault, status) => {
    const error = (await failure(shopOf(await serve(fault)).call(get))) as ConnectionError;
    expect(error.response?.status).toBe(status);
  });

  test('B41 a stale connection: one retry, on a new one', async () => {
    const backoff = instantBackoff();
    const server = await serve(fickle());
    const shop = shopOf(server, { backoff, maxRetries: 1 });
    await Promise.all([shop.call(get), shop.call(get)]);
    expect(await shop.call(post)).toEqual({ id: 'x' });
    expect(backoff.waits).toEqual(transport.fetch === undefined ? [] : [250]);
  });

  test('B45 a stalled body', async () => {
    const error = await failure(shopOf(await serve(stall), { timeout: 30, maxRetries: 0 }).call(get));
    expect(error).toBeInstanceOf(TimeoutError);
  });

  test('B47 gzip that ends early is a typed error', async () => {
    const error = await failure(shopOf(await serve(zipped(sound.subarray(0, -12)))).call(get));
    expect(error).toBeInstanceOf(transport.fetch === undefined ? ConnectionError : DecodeError);
  });

  test('gzip that is sound', async () => {
    expect(await shopOf(await serve(zipped(sound))).call(get)).toMatchObject({ id: 'x' });
    expect(
      await (
        await shopOf(await serve(zipped(sound)))
          .call(get)
          .asResponse()
      ).json(),
    ).toMatchObject({
      id: 'x',
    });
  });

  test.each<[name: string, answer: Handler]>([
    ['B48 a decompression bomb meets the cap', zipped(gzipSync(Buffer.alloc(8 * 2 ** 20)))],
    ['B49 an answer over the cap', text(200, `"${'x'.repeat(CAP)}"`)],
    ['B49 one without end', (_request, response) => flood(response.writeHead(200))],
  ])('%s', async (_name, answer) => {
    const server = await serve(answer);
    const error = await failure(shopOf(server, { maxResponseBytes: CAP }).call(get));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({
      message: `The answer has more than ${CAP} bytes`,
      response: { status: 200, attempts: 1 },
    });
    expect(server.seen).toHaveLength(1);
  });

  test('B49 as many bytes as allowed are read, and a failure over the cap keeps its status', async () => {
    const whole = `"${'x'.repeat(CAP - 2)}"`;
    const options = { maxResponseBytes: CAP, maxRetries: 0 };
    expect(await shopOf(await serve(text(200, whole)), options).call(get)).toHaveLength(CAP - 2);
    const error = await failure(shopOf(await serve(text(500, `${whole} `)), options).call(get));
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ status: 500, body: undefined });
  });

  test.each([
    ['B51 307 to another origin', 307, post],
    ['B51 308 to another origin', 308, get],
    ['B52 302 on POST to another origin', 302, post],
  ])('%s: refused, neither credentials nor body sent', async (_name, status, spec) => {
    const elsewhere = await serve(ok);
    const server = await serve(text(status, '', { location: `${elsewhere.url}/v1/x` }));
    expect(await failure(shopOf(server).call(spec))).toBeInstanceOf(RedirectError);
    expect([server.seen.length, elsewhere.seen.length]).toEqual([1, 0]);
  });

  test('B52 302 on POST is an error within the origin too', async () => {
    const server = await serve(text(302, '', { location: '/v1/y' }));
    expect(await failure(shopOf(server).call(post))).toBeInstanceOf(RedirectError);
    expect(server.seen).toHaveLength(1);
  });

  test('B54 a redirect that leads somewhere is followed, a loop ends', async () => {
    const moved = await serve(sequence(text(302, '', { location: '/v1/y?z=1' }), ok));
    expect(await shopOf(moved).call(get)).toEqual({ id: 'x' });
    expect(moved.seen[1]).toMatchObject({ url: '/v1/y?z=1', headers: { authorization: `Bearer ${KEY}` } });
    const server = await serve(text(302, '', { location: '/v1/x' }));
    expect(await failure(shopOf(server).call(get))).toBeInstanceOf(RedirectError);
    expect(server.seen).toHaveLength(6);
  });

  test('B57 error bodies are read to their end, so that connections are used again', async () => {
    const calls = transport.fetch === undefined && transport.agent === undefined ? 10_000 : 1_000;
    const sockets = new Set<unknown>();
    const server = await serve((request, response, count) => {
      sockets.add(response.socket);
      server.seen.length = 0;
      json(404, { error: { message: 'x'.repeat(2_000) } })(request, response, count);
    });
    const shop = shopOf(server);
    let left = calls;
    const worker = async (): Promise<void> => {
      while (left-- > 0) expect(await failure(shop.call(get))).toMatchObject({ status: 404 });
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    // fetch opens another connection when one is not free at once.
    expect(sockets.size).toBeLessThanOrEqual(transport.fetch === undefined ? 8 : calls / 10);
  });
});

describe('B42 transient', () => {
  const codes = ['EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET'];
  const fault = (code: string) => Object.assign(new Error(code), { code });

  test.each(codes)('%s over node:http', async (code) => {
    const server = await serve(ok);
    const shop = client(server, { agent: new FaultyAgent(fault(code)) });
    expect(await shop.call(get).withResponse()).toMatchObject({ response: { attempts: 2 } });
  });

  test.each(codes)('%s over fetch', async (code) => {
    const answers = [
      Promise.reject(new TypeError('fetch failed', { cause: fault(code) })),
      Promise.resolve(new Response('{}')),
    ];
    const fetch = () => answers.shift() ?? Promise.reject(new Error('One call too many'));
    const shop = new APIClient(definition, KEY, { fetch, backoff: instantBackoff() });
    expect(await shop.call(get).withResponse()).toMatchObject({ response: { attempts: 2 } });
  });
});

describe('over TLS', () => {
  const secure: [string, ClientOptions][] = [
    ['node:https', {}],
    ["the caller's agent", { agent: new SecureAgent({ keepAlive: true }) }],
    ['fetch', { fetch: (url, init) => globalThis.fetch(url, init) }],
  ];
  test.each(secure)('B43 certificate errors are never retried: %s', async (_, transport) => {
    const backoff = instantBackoff();
    const shop = new APIClient(definition, KEY, { baseURL: await serveSecurely(ok), backoff, ...transport });
    const error = await failure(shop.call(get));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ attempts: 1, code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(backoff.waits).toEqual([]);
  });

  test('a certificate that the agent trusts', async () => {
    const baseURL = await serveSecurely(ok);
    const agent = new SecureAgent({ ca: UNTRUSTED.cert });
    expect(await new APIClient(definition, KEY, { baseURL, agent }).call(get)).toEqual({ id: 'x' });
  });

  test('B53 https to http is refused', async () => {
    const elsewhere = await serve(ok);
    const redirect = text(302, '', { location: `${elsewhere.url}/v1/x` });
    const agent = new SecureAgent({ ca: UNTRUSTED.cert });
    const shop = new APIClient(definition, KEY, { baseURL: await serveSecurely(redirect), agent });
    expect(await failure(shop.call(get))).toBeInstanceOf(RedirectError);
    const fetch = () =>
      Promise.resolve(new Response('', { status: 302, headers: { location: elsewhere.url } }));
    expect(await failure(new APIClient(definition, KEY, { fetch }).call(get))).toBeInstanceOf(RedirectError);
    expect(elsewhere.seen).toEqual([]);
  });

  test('an agent that does not fit the base URL is told at once', async () => {
    const shop = new APIClient(definition, KEY, { agent: new Agent(), backoff: instantBackoff() });
    expect(await failure(shop.call(get))).toMatchObject({ attempts: 1, code: 'ERR_INVALID_PROTOCOL' });
  });
});

/** Whose first connection fails. */
class FaultyAgent extends Agent {
  #fault: Error | undefined;

  constructor(fault: Error) {
    super({ keepAlive: true });
    this.#fault = fault;
  }

  override createConnection(
    ...args: Parameters<Agent['createConnection']>
  ): ReturnType<Agent['createConnection']> {
    const fault = this.#fault;
    this.#fault = undefined;
    if (fault === undefined) return super.createConnection(...args);
    (args[1] as unknown as (error: Error) => void)(fault);
    return undefined;
  }
}

function flood(response: ServerResponse): void {
  while (!response.destroyed && response.write('x'.repeat(16 * 1024)));
  if (!response.destroyed) response.once('drain', () => flood(response));
}

async function serveSecurely(handler: Handler): Promise<string> {
  const server = createSecureServer(UNTRUSTED, (request, response) => {
    const { method = '', url = '', headers } = request;
    handler({ method, url, headers, body: Buffer.alloc(0) }, response, 1);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
