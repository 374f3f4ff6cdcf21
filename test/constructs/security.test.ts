import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ApiModel } from '../../generator/model/model.js';
import { allOperations } from '../../generator/model/operations.js';
import { createMockServer, type RecordedRequest } from '../../generator/mock/server.js';
import { load } from '../../generator/pipeline.js';
import { emitPackage } from '../support/emit-package.js';
import { callOperation } from './call-operation.js';
import { Packages } from './packages.js';

const names = [
  'security-places',
  'security-of-operations',
  'security-optional-key',
  'oauth2',
  'openid-connect',
];
const CLIENT = { clientId: 'shop', clientSecret: 'a-very-secret-secret' };
const BASIC = `Basic ${btoa('shop:a-very-secret-secret')}`;

describe('credentials that are really sent', { timeout: 300_000 }, () => {
  const packages = new Packages();
  const models = new Map<string, ApiModel>();
  beforeAll(async () => {
    for (const name of names) {
      const [loaded] = await load({ input: `${name}.yaml`, cwd: import.meta.dirname, strict: true });
      if (!loaded) throw new Error(`${name} has no model`);
      models.set(name, loaded.model);
      await packages.add(name, await emitPackage(loaded.model));
    }
  }, 300_000);
  afterAll(() => packages.remove());

  /** What the server saw of calls of the operations, by a client with these credentials. */
  async function calls(
    name: string,
    auth: unknown,
    ...ids: readonly string[]
  ): Promise<readonly RecordedRequest[]> {
    const model = models.get(name);
    if (!model) throw new Error(`${name} has no model`);
    const server = await createMockServer(model);
    onTestFinished(() => server.close());
    const client = await packages.client(name, auth, { baseURL: server.url });
    for (const id of ids) {
      const operation = allOperations(model).find((each) => each.id === id);
      if (!operation) throw new Error(`${name} has no operation ${id}`);
      await callOperation(client, model, operation);
    }
    return server.requests;
  }

  test('stand where the description says', async () => {
    const auth = {
      query: 'the key',
      cookie: 'crumbs',
      basic: { username: 'ann', password: 'secret' },
      word: 'w1',
      header: 'h1',
    };
    const ids = ['listThings', 'createThing', 'replaceThings', 'updateThings', 'deleteThings'];
    const seen = await calls('security-places', auth, ...ids);
    expect(seen.map(({ status }) => status)).toEqual(Array(5).fill(204));
    const [list, create, replace, update, remove] = seen;
    expect(new URLSearchParams(list?.query).get('appid')).toBe('the key');
    expect(create?.headers['cookie']).toBe('session=crumbs');
    expect(replace?.headers['authorization']).toBe(`Basic ${btoa('ann:secret')}`);
    expect(update?.headers['authorization']).toBe('Token w1');
    expect([remove?.headers['x-key'], remove?.headers['authorization']]).toEqual(['h1', undefined]);
    expect(seen.slice(1).map(({ query }) => query)).toEqual(['', '', '', '']);
  });

  test('are those that the operation asks for', async () => {
    const sent = async (auth: unknown): Promise<unknown> => {
      const ids = ['login', 'listRates', 'listAccounts', 'createAccount'];
      const seen = await calls('security-of-operations', auth, ...ids);
      return seen.map(({ headers, status }) => [headers['x-app'], headers['authorization'], status]);
    };
    expect(await sent({ bearer: 't', app: 'a' })).toEqual([
      [undefined, undefined, 204],
      [undefined, 'Bearer t', 204],
      [undefined, 'Bearer t', 204],
      ['a', 'Bearer t', 204],
    ]);
    const basic = `Basic ${btoa('root:pw')}`;
    expect(await sent({ bearer: 't', admin: { username: 'root', password: 'pw' } })).toMatchObject([
      {},
      {},
      {},
      [undefined, basic, 204],
    ]);
    await expect(sent({ app: 'a' })).rejects.toThrow('No credentials: the Bank client needs bearer');
  });

  test('may lack where they are optional', async () => {
    const key = async (auth: unknown): Promise<unknown> =>
      (await calls('security-optional-key', auth, 'listThings'))[0]?.headers['x-key'];
    expect(await key(undefined)).toBeUndefined();
    expect(await key('k')).toBe('k');
  });

  test('are one token for all calls of a client of OAuth 2', async () => {
    const seen = await calls(
      'oauth2',
      { oauth: CLIENT, user: 'of-ann' },
      'listThings',
      'createThing',
      'retrieveMe',
    );
    expect(
      seen.map(({ method, path, headers, body }) => [method, path, headers['authorization'], body]),
    ).toEqual([
      ['POST', '/oauth2/token', BASIC, 'grant_type=client_credentials&scope=things%3Aread+things%3Awrite'],
      ['GET', '/things', 'Bearer mock-token-1', ''],
      ['POST', '/things', 'Bearer mock-token-1', ''],
      ['GET', '/me', 'Bearer of-ann', ''],
    ]);
  });

  test('must reach as far as the operation asks', async () => {
    const oauth = { ...CLIENT, scopes: ['things:read'], sendIn: 'body' };
    await expect(calls('oauth2', { oauth }, 'listThings', 'createThing')).rejects.toMatchObject({
      status: 403,
    });
    const wide = { ...CLIENT, scopes: ['moon'] };
    await expect(calls('oauth2', { oauth: wide }, 'listThings')).rejects.toMatchObject({
      name: 'TokenError',
      status: 400,
      code: 'invalid_scope',
    });
  });

  test('are had where OpenID Connect says, or given', async () => {
    const seen = await calls('openid-connect', { openid: CLIENT }, 'listThings', 'listThings');
    expect(seen.map(({ path, headers }) => [path, headers['authorization']])).toEqual([
      ['/.well-known/openid-configuration', undefined],
      ['/oauth/token', BASIC],
      ['/things', 'Bearer mock-token-1'],
      ['/things', 'Bearer mock-token-1'],
    ]);
    const given = await calls('openid-connect', () => Promise.resolve('mine'), 'listThings');
    expect(given.map(({ headers }) => headers['authorization'])).toEqual(['Bearer mine']);
  });
});
