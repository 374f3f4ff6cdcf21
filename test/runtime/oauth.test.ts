import { afterEach, describe, expect, test, vi } from 'vitest';
import { APIClient } from '../../templates/typescript/runtime/client.js';
import {
  oauth,
  type ClientCredentials,
  type OAuthSettings,
} from '../../templates/typescript/runtime/oauth.js';
import type { ClientOptions } from '../../templates/typescript/runtime/options.js';
import { security } from '../../templates/typescript/runtime/security.js';
import { TokenError } from '../../templates/typescript/runtime/token-request.js';
import { failure, instantBackoff } from './support/api.js';
import { json, serve, type Handler, type TestServer } from './support/server.js';

afterEach(() => void vi.unstubAllEnvs());

const SECRET = 'a-very-secret-secret';
const CLIENT = { clientId: 'shop:1', clientSecret: SECRET };

/** Gives out tokens that are numbered and takes whatever `takes` says. */
function tokenServer(more: object = {}, takes: (token: string) => boolean = () => true): Promise<TestServer> {
  let count = 0;
  return serve((seen, response, number) => {
    const answer: Handler = seen.url.startsWith('/oauth/token')
      ? json(200, { access_token: `token-number-${++count}`, token_type: 'bearer', ...more })
      : json(takes(seen.headers.authorization ?? '') ? 200 : 401, {});
    answer(seen, response, number);
  });
}

function client(
  server: TestServer,
  auth: unknown = CLIENT,
  { settings, ...options }: ClientOptions & { settings?: Partial<OAuthSettings> } = {},
): APIClient {
  const scheme = oauth({
    tokenUrl: 'https://login.shop.invalid/oauth/token',
    scopes: ['read', 'write'],
    env: 'SDKWRIGHT_TEST_OAUTH',
    ...settings,
  });
  const definition = {
    name: 'Shop',
    packageVersion: '1.2.3',
    server: 'https://api.shop.invalid',
    authenticate: security({ schemes: { oauth: scheme }, required: [['oauth']] }),
  };
  const all = { baseURL: server.url, backoff: instantBackoff(), auth: { oauth: auth }, ...options };
  return new APIClient(definition, undefined, all);
}

const tokenRequests = ({ seen }: TestServer) => seen.filter(({ url }) => url.startsWith('/oauth/token'));
const tokensUsed = ({ seen }: TestServer) =>
  seen.flatMap(({ url, headers }) => (url === '/things' ? [headers.authorization] : []));

describe('a token', () => {
  test('is fetched when it is needed, with id and secret in HTTP Basic', async () => {
    const server = await tokenServer();
    const shop = client(server);
    expect(server.seen).toEqual([]);
    await shop.request('get', '/things');
    const [{ method, headers, body }] = tokenRequests(server) as [TestServer['seen'][0]];
    expect([method, headers['content-type'], body.toString()]).toEqual([
      'POST',
      'application/x-www-form-urlencoded',
      'grant_type=client_credentials&scope=read+write',
    ]);
    expect(headers.authorization).toBe(`Basic ${btoa(`shop%3A1:${SECRET}`)}`);
    expect(tokensUsed(server)).toEqual(['Bearer token-number-1']);
  });

  test('is fetched with id and secret in the body, for other scopes, from elsewhere', async () => {
    const server = await tokenServer();
    const tokenUrl = `${server.url}/oauth/token?tenant=1`;
    const credentials: ClientCredentials = { ...CLIENT, sendIn: 'body', scopes: ['read'], tokenUrl };
    await client(server, credentials).request('get', '/things');
    const [{ url, headers, body }] = tokenRequests(server) as [TestServer['seen'][0]];
    expect([url, headers.authorization]).toEqual(['/oauth/token?tenant=1', undefined]);
    expect(Object.fromEntries(new URLSearchParams(body.toString()))).toEqual({
      grant_type: 'client_credentials',
      scope: 'read',
      client_id: CLIENT.clientId,
      client_secret: SECRET,
    });
  });

  test('is shared, also by calls that begin while it is fetched and by clients with the same credentials', async () => {
    const server = await tokenServer({ expires_in: 3600 });
    const shop = client(server);
    await Promise.all([1, 2, 3].map(() => shop.request('get', '/things')));
    await shop.request('post', '/things');
    expect(tokenRequests(server)).toHaveLength(1);
    expect(tokensUsed(server)).toEqual(Array(4).fill('Bearer token-number-1'));
  });

  test('is fetched anew half a minute before it expires', async () => {
    const server = await tokenServer({ expires_in: 100 });
    const shop = client(server);
    const start = performance.now();
    const now = vi.spyOn(performance, 'now').mockReturnValue(start);
    await shop.request('get', '/things');
    now.mockReturnValue(start + 69_900);
    await shop.request('get', '/things');
    now.mockReturnValue(start + 70_100);
    await shop.request('get', '/things');
    now.mockRestore();
    expect(tokensUsed(server)).toEqual([1, 1, 2].map((number) => `Bearer token-number-${number}`));
  });

  test('is fetched anew once when it is rejected, also for what may not be sent twice', async () => {
    const server = await tokenServer({}, (token) => token.endsWith('2'));
    const shop = client(server);
    await Promise.all([shop.request('post', '/things'), shop.request('post', '/things')]);
    expect(tokenRequests(server)).toHaveLength(2);
    const never = await tokenServer({}, () => false);
    expect(await failure(client(never).request('get', '/things'))).toMatchObject({
      name: 'APIError',
      status: 401,
    });
    expect(tokensUsed(never)).toEqual(['Bearer token-number-1', 'Bearer token-number-2']);
  });

  test('that was rejected is not used by the next call either', async () => {
    const server = await tokenServer({}, (token) => token.endsWith('2'));
    const shop = client(server, CLIENT, { maxRetries: 0 });
    expect(await failure(shop.request('get', '/things'))).toMatchObject({ status: 401 });
    await shop.request('get', '/things');
    expect(tokensUsed(server)).toEqual(['Bearer token-number-1', 'Bearer token-number-2']);
  });

  test.each([
    ['itself', 'given-token'],
    ['as a function', () => Promise.resolve('given-token')],
  ])('may be given %s', async (_, token) => {
    const server = await tokenServer();
    await client(server, token).request('get', '/things');
    expect(tokenRequests(server)).toEqual([]);
    expect(tokensUsed(server)).toEqual(['Bearer given-token']);
  });

  test('may come from the environment, as what it is asked for with', async () => {
    const server = await tokenServer();
    const shop = client(server, null);
    expect(await failure(shop.request('get', '/things'))).toMatchObject({ name: 'InvalidArgumentError' });
    vi.stubEnv('SDKWRIGHT_TEST_OAUTH_CLIENT_ID', 'shop');
    vi.stubEnv('SDKWRIGHT_TEST_OAUTH_CLIENT_SECRET', SECRET);
    await shop.request('get', '/things');
    await shop.request('get', '/things');
    expect(tokenRequests(server)).toHaveLength(1);
    vi.stubEnv('SDKWRIGHT_TEST_OAUTH', 'ready-made');
    await shop.request('get', '/things');
    expect(tokensUsed(server).at(-1)).toBe('Bearer ready-made');
  });

  test('is had where OpenID Connect says', async () => {
    const server = await serve((seen, response, count) => {
      const answers: Record<string, Handler> = {
        '/.well-known/openid-configuration': json(200, { token_endpoint: 'https://login.invalid/t' }),
        '/t': json(200, { access_token: 'found-token', expires_in: 0 }),
        '/things': json(200, {}),
      };
      answers[seen.url]?.(seen, response, count);
    });
    const discoveryUrl = 'https://login.invalid/.well-known/openid-configuration';
    const { tokenUrl, ...settings } = { tokenUrl: undefined, discoveryUrl, scopes: [] };
    expect(tokenUrl).toBeUndefined();
    const scheme = oauth({ ...settings, env: 'SDKWRIGHT_TEST_OAUTH' });
    const definition = {
      name: 'Shop',
      packageVersion: '1',
      server: 'https://api.shop.invalid',
      authenticate: security({ schemes: { openid: scheme }, required: [['openid']] }),
    };
    const options = { baseURL: server.url, auth: { openid: CLIENT } };
    const shop = new APIClient(definition, undefined, options);
    await shop.request('get', '/things');
    await shop.request('get', '/things');
    expect(server.seen.map(({ url }) => url)).toEqual([
      '/.well-known/openid-configuration',
      '/t',
      '/things',
      '/t',
      '/things',
    ]);
  });
});

describe('a token that is not to be had', () => {
  test.each<[string, Handler, object]>([
    [
      'says why',
      json(401, { error: 'invalid_client', error_description: `${SECRET} is wrong` }),
      {
        status: 401,
        code: 'invalid_client',
        message: 'No token was given (status 401, invalid_client: [redacted] is wrong)',
      },
    ],
    [
      'without a reason',
      json(500, 'down'),
      { status: 500, code: undefined, message: 'No token was given (status 500)' },
    ],
    [
      'in an answer without one',
      json(200, { access_token: 7 }),
      { status: 200, message: 'No token was given (status 200)' },
    ],
  ])('%s', async (_, answer, expected) => {
    const server = await serve(answer);
    const error = await failure(client(server).request('get', '/things'));
    expect(error).toBeInstanceOf(TokenError);
    expect(error).toMatchObject(expected);
    expect(server.seen).toHaveLength(1);
  });

  test('for a broken connection shows no secret, and is asked for again by the next call', async () => {
    const server = await serve((seen, response, count) => {
      if (count === 1) response.socket?.destroy();
      else json(200, { access_token: 'late-token' })(seen, response, count);
    });
    const shop = client(server, CLIENT, { maxRetries: 0 });
    const error = await failure(shop.request('post', '/things'));
    expect(error).toMatchObject({ name: 'ConnectionError' });
    expect(JSON.stringify(error)).not.toContain(SECRET);
    await shop.request('post', '/things');
    expect(tokensUsed(server)).toEqual(['Bearer late-token']);
  });
});
