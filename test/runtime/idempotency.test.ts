import { expect, test } from 'vitest';
import { APIClient } from '../../templates/typescript/runtime/client.js';
import { InvalidArgumentError } from '../../templates/typescript/runtime/errors.js';
import { client, plainDefinition } from './support/api.js';
import { json, sequence, serve, text } from './support/server.js';

const post = { method: 'post', path: '/v1/x', body: { a: 1 } } as const;
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

test('one key for all attempts of a call', async () => {
  const server = await serve(sequence(text(503, ''), text(503, ''), json(200, { id: 1 })));
  await client(server).call(post);
  const keys = server.seen.map(({ headers }) => headers['idempotency-key']);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(UUID);
});

test('another key for each call, concurrent ones too', async () => {
  const server = await serve(json(200, {}));
  const shop = client(server);
  await Promise.all(Array.from({ length: 5 }, () => shop.call(post).then()));
  expect(new Set(server.seen.map(({ headers }) => headers['idempotency-key'])).size).toBe(5);
});

test('a key even when nothing is retried, and none for methods that need none', async () => {
  const server = await serve(json(200, {}));
  const shop = client(server, { maxRetries: 0 });
  await shop.call(post);
  await shop.call({ method: 'get', path: '/v1/x' });
  await shop.call({ method: 'delete', path: '/v1/x' });
  expect(server.seen.map(({ headers }) => 'idempotency-key' in headers)).toEqual([true, false, false]);
});

test("the caller's key is sent unchanged with every attempt, as an option or as a header", async () => {
  const server = await serve(sequence(text(503, ''), json(200, {})));
  await client(server).call(post, { idempotencyKey: 'order 42' });
  await client(server).call(post, { headers: { 'IDEMPOTENCY-KEY': 'order 43' } });
  expect(server.seen.map(({ headers }) => headers['idempotency-key'])).toEqual([
    'order 42',
    'order 42',
    'order 43',
  ]);
});

test.each(['', 'a\r\nb', '☃'])('the key %j is refused', async (idempotencyKey) => {
  const server = await serve(json(200, {}));
  await expect(client(server).call(post, { idempotencyKey })).rejects.toThrow(InvalidArgumentError);
  expect(server.seen).toEqual([]);
});

test('an API without idempotency refuses a key', async () => {
  const shop = new APIClient(plainDefinition, 'sk', { baseURL: 'http://127.0.0.1:1' });
  await expect(shop.call(post, { idempotencyKey: 'k' })).rejects.toThrow(/takes no idempotencyKey/);
});
