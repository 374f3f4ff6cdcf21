import { describe, expect, it } from 'vitest';
import { answer, operation } from '../../support/model.js';
import { literal, object } from '../../support/schemas.js';
import { mockServers } from './client.js';
import { apiModel } from './model.js';

const ping = operation('ping', 'GET /v1/ping', { response: answer(object({ object: literal('pong') })) });
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('authentication', () => {
  const start = mockServers();

  it.each([
    ['a bearer token', 'Bearer sk_test_1', 200],
    ['a scheme in any case', 'bearer sk_test_1', 200],
    ['the key as user name', basic('sk_test_1:'), 200],
    ['nothing', '', 401],
    ['a bearer token without a key', 'Bearer ', 401],
    ['an empty user name', basic(':secret'), 401],
    ['an unknown scheme', 'Digest sk_test_1', 401],
  ])('%s', async (_, Authorization, status) => {
    const server = await start(apiModel([ping]));
    expect((await server.send('GET /v1/ping', null, { Authorization })).status).toBe(status);
  });

  it('challenges in every declared scheme, in the error shape of the API', async () => {
    const server = await start(apiModel([ping], {}, { name: 'Evil\r\nX-Evil: 1' }));
    const reply = await server.send('GET /v1/ping', null, { Authorization: '' });
    expect(reply.headers.get('WWW-Authenticate')).toBe(
      'Bearer realm="EvilX-Evil: 1", Basic realm="EvilX-Evil: 1"',
    );
    expect(reply.headers.has('X-Evil')).toBe(false);
    expect(reply.body).toMatchObject({ error: { type: 'invalid_request_error' } });
  });

  it('takes a key from a header of its own', async () => {
    const auth = [{ name: 'key', type: 'header', carrier: 'X-Api-Key', doc: {} }] as const;
    const server = await start(apiModel([ping], {}, { auth }));
    expect((await server.send('GET /v1/ping')).status).toBe(401);
    expect((await server.send('GET /v1/ping', null, { 'X-Api-Key': 'k' })).status).toBe(200);
  });

  it('asks for nothing where the API declares no scheme', async () => {
    const server = await start(apiModel([ping], {}, { auth: [] }));
    expect((await server.send('GET /v1/ping', null, { Authorization: '' })).status).toBe(200);
  });
});
