import { afterEach, expect, test, vi } from 'vitest';
import { APIClient } from '../../templates/typescript/runtime/client.js';
import { InvalidArgumentError } from '../../templates/typescript/runtime/errors.js';
import { client, definition, failure, KEY } from './support/api.js';
import { json, serve } from './support/server.js';

const get = { method: 'get', path: '/v1/x' } as const;

afterEach(() => vi.unstubAllEnvs());

test('what every request carries', async () => {
  const server = await serve(json(200, {}));
  await client(server).call(get);
  expect(server.seen[0]?.headers).toMatchObject({
    accept: 'application/json',
    authorization: `Bearer ${KEY}`,
    'user-agent': 'Shop/1.2.3 sdkwright',
    'shop-version': '2022-08-01',
  });
  expect(server.seen[0]?.headers).not.toHaveProperty('shop-account');
  expect(server.seen[0]?.headers).not.toHaveProperty('content-type');
});

test('the call wins over the operation, that over the client, whatever the case; null removes', async () => {
  const server = await serve(json(200, {}));
  const shop = client(server, {
    account: 'acct_client',
    defaultHeaders: { 'X-One': 'client', 'X-Two': 'client', 'x-gone': 'client' },
  });
  const headers = { 'X-TWO': 'operation', 'x-three': 'operation' };
  const options = {
    account: 'acct_call',
    headers: { 'X-THREE': 'call', 'X-Gone': null, 'USER-AGENT': 'mine' },
  };
  await shop.call({ ...get, headers }, options);
  expect(server.seen[0]?.headers).toMatchObject({
    'x-one': 'client',
    'x-two': 'operation',
    'x-three': 'call',
    'user-agent': 'mine',
    'shop-account': 'acct_call',
  });
  expect(server.seen[0]?.headers).not.toHaveProperty('x-gone');
});

test('a header option set to null removes its default', async () => {
  const server = await serve(json(200, {}));
  await client(server, { apiVersion: null }).call(get);
  expect(server.seen[0]?.headers).not.toHaveProperty('shop-version');
});

test.each([
  ['x-a', 'line\r\nInjected: yes'],
  ['x-a', 'nul\0'],
  ['x-a', 'snow ☃'],
  ['bad name', 'value'],
  ['', 'value'],
  ['x:y', 'value'],
])('header %j: %j is refused before anything is sent', async (name, value) => {
  const server = await serve(json(200, {}));
  const error = await failure(client(server).call(get, { headers: { [name]: value } }));
  expect(error).toBeInstanceOf(InvalidArgumentError);
  expect((error as Error).message).not.toContain(value);
  expect(server.seen).toEqual([]);
});

test('Latin-1 values are sent as they are', async () => {
  const server = await serve(json(200, {}));
  await client(server).call(get, { headers: { 'x-name': 'Zoë' } });
  expect(server.seen[0]?.headers['x-name']).toBe('Zoë');
});

test('a key for one call', async () => {
  const server = await serve(json(200, {}));
  await client(server).call(get, { apiKey: 'sk_other' });
  expect(server.seen[0]?.headers.authorization).toBe('Bearer sk_other');
});

test('the key of the environment, when there is no other', async () => {
  vi.stubEnv('SDKWRIGHT_TEST_SHOP_KEY', 'sk_from_env\n');
  const server = await serve(json(200, {}));
  await new APIClient(definition, undefined, { baseURL: server.url }).call(get);
  expect(server.seen[0]?.headers.authorization).toBe('Bearer sk_from_env');
});

test('HTTP Basic', async () => {
  const server = await serve(json(200, {}));
  const basic = { ...definition, auth: { header: 'Authorization', encoding: 'basic' } } as const;
  await new APIClient(basic, 'user', { baseURL: server.url }).call(get);
  expect(server.seen[0]?.headers.authorization).toBe('Basic dXNlcjo=');
});

test('a missing key shows at the first call and says what to do', async () => {
  const server = await serve(json(200, {}));
  const shop = new APIClient(definition, undefined, { baseURL: server.url });
  const error = await failure(shop.call(get));
  expect(error).toBeInstanceOf(InvalidArgumentError);
  expect((error as Error).message).toMatch(/Shop client.*apiKey.*SDKWRIGHT_TEST_SHOP_KEY/);
  expect(server.seen).toEqual([]);
  await shop.call(get, { headers: { authorization: 'Bearer by-hand' } });
  expect(server.seen[0]?.headers.authorization).toBe('Bearer by-hand');
});
