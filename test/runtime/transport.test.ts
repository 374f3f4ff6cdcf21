import { describe, expect, test } from 'vitest';
import { APIClient } from '../../templates/typescript/runtime/client.js';
import { InvalidArgumentError, RedirectError } from '../../templates/typescript/runtime/errors.js';
import { client, definition, failure, KEY } from './support/api.js';
import { json, sequence, serve, text, type Handler } from './support/server.js';

const get = { method: 'get', path: '/v1/x' } as const;
const post = { method: 'post', path: '/v1/x', body: { secret: 1 } } as const;
const redirect = (status: number, location?: string): Handler =>
  text(status, '', location === undefined ? {} : { location });

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])(
    '%i to another origin: neither key nor body goes there',
    async (status) => {
      const elsewhere = await serve(json(200, {}));
      for (const spec of [get, post]) {
        const server = await serve(redirect(status, `${elsewhere.url}/v1/x`));
        expect(await failure(client(server).call(spec))).toBeInstanceOf(RedirectError);
        expect(server.seen).toHaveLength(1);
      }
      expect(elsewhere.seen).toEqual([]);
    },
  );

  test.each([301, 302, 303, 307, 308])('%i within the origin is followed for GET only', async (status) => {
    const server = await serve(sequence(redirect(status, '/v1/y?z=1'), json(200, { id: 'y' })));
    expect(await client(server).call(get)).toEqual({ id: 'y' });
    expect(server.seen[1]).toMatchObject({ url: '/v1/y?z=1', headers: { authorization: `Bearer ${KEY}` } });
    const other = await serve(redirect(status, '/v1/y'));
    expect(await failure(client(other).call(post))).toBeInstanceOf(RedirectError);
    expect(other.seen).toHaveLength(1);
  });

  test.each([undefined, 'http://', 'ftp://127.0.0.1/x'])('to %j', async (location) => {
    const server = await serve(redirect(302, location));
    expect(await failure(client(server).call(get))).toBeInstanceOf(RedirectError);
    expect(server.seen).toHaveLength(1);
  });

  test('in a circle end', async () => {
    const server = await serve(redirect(302, '/v1/x'));
    expect(await failure(client(server).call(get))).toBeInstanceOf(RedirectError);
    expect(server.seen).toHaveLength(6);
  });

  test('whose target a browser hides', async () => {
    const opaque = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    const shop = new APIClient(definition, KEY, { fetch: () => Promise.resolve(opaque) });
    expect(await failure(shop.call(get))).toBeInstanceOf(RedirectError);
  });
});

describe('where it goes', () => {
  const urlsOf = async (options: object, server?: string): Promise<string[]> => {
    const urls: string[] = [];
    const fetch = (url: string) => {
      urls.push(url);
      return Promise.resolve(new Response('{}'));
    };
    const shop = new APIClient(definition, KEY, { fetch, ...options });
    await shop.call({ ...get, query: { a: [1] }, ...(server === undefined ? {} : { server }) });
    return urls;
  };

  test.each<[object, string | undefined, string]>([
    [{}, undefined, 'https://api.shop.invalid/v1/x?a[0]=1'],
    [{}, 'https://files.shop.invalid/', 'https://files.shop.invalid/v1/x?a[0]=1'],
    [{ baseURL: 'http://localhost:12111/base/' }, undefined, 'http://localhost:12111/base/v1/x?a[0]=1'],
    [
      { baseURL: 'http://localhost:12111' },
      'https://files.shop.invalid',
      'http://localhost:12111/v1/x?a[0]=1',
    ],
  ])('%j and the server %s of the operation: %s', async (options, server, url) => {
    expect(await urlsOf(options, server)).toEqual([url]);
  });

  test.each(['ftp://x', 'nowhere', '', 'https://user:pass@host', 'https://host?a=b', 'https://host#a'])(
    'the base URL %j is refused',
    async (baseURL) => {
      expect(await failure(urlsOf({ baseURL }))).toBeInstanceOf(InvalidArgumentError);
    },
  );

  test('a query goes on where the path already has one', async () => {
    const server = await serve(json(200, {}));
    await client(server).call({ ...get, path: '/v1/x?page=2', query: { limit: 1 } });
    expect(server.seen[0]?.url).toBe('/v1/x?page=2&limit=1');
  });
});
