import { describe, expect, it } from 'vitest';
import { answer, body, operation } from '../../support/model.js';
import { integer, object, scalar, string } from '../../support/schemas.js';
import { mockServers } from './client.js';
import { apiModel } from './model.js';

const charge = object({ id: string, amount: integer });
const model = apiModel([
  operation('createCharge', 'POST /v1/charges', {
    body: body(object({ amount: integer })),
    response: answer(charge),
  }),
  operation('retrieveCharge', 'GET /v1/charges/{charge}', { response: answer(charge) }),
  operation('createFile', 'POST /v1/files', {
    body: body(object({ file: scalar('binary') }), 'multipart'),
    response: answer(object({ id: string })),
  }),
]);
const start = mockServers();
const key = { 'Idempotency-Key': 'k1' };

describe('idempotency', () => {
  it('replays the answer of a repeated request', async () => {
    const server = await start(model);
    const first = await server.send('POST /v1/charges', 'amount=7', key);
    const second = await server.send('POST /v1/charges', 'amount=7', key);
    expect(first.headers.has('Idempotent-Replayed')).toBe(false);
    expect(second.headers.get('Idempotent-Replayed')).toBe('true');
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('Request-Id')).not.toBe(first.headers.get('Request-Id'));
  });

  it('refuses the key for other parameters or another path', async () => {
    const server = await start(model);
    await server.send('POST /v1/charges', 'amount=7', key);
    const form = new FormData();
    form.append('file', new Blob(['a']), 'a.txt');
    const others = [
      await server.send('POST /v1/charges', 'amount=8', key),
      await server.send('POST /v1/files', form, key),
    ];
    const refused = { status: 400, body: { error: { type: 'idempotency_error' } } };
    expect(others).toMatchObject([refused, refused]);
  });

  it('knows a file again by its content', async () => {
    const server = await start(model);
    const upload = async (text: string) => {
      const form = new FormData();
      form.append('file', new Blob([text]), 'a.txt');
      return server.send('POST /v1/files', form, key);
    };
    expect((await upload('a')).status).toBe(200);
    expect((await upload('a')).headers.get('Idempotent-Replayed')).toBe('true');
    expect((await upload('b')).status).toBe(400);
  });

  it('keeps no failures: the key is free again', async () => {
    const server = await start(model);
    expect((await server.send('POST /v1/charges', 'amount=x', key)).status).toBe(400);
    expect((await server.send('POST /v1/charges', 'amount=7', key)).status).toBe(200);
  });

  it.each([
    ['other keys', 'POST /v1/charges', { 'Idempotency-Key': 'k2' }],
    ['no key', 'POST /v1/charges', {}],
  ])('tells %s apart', async (_, route, headers) => {
    const server = await start(model);
    await server.send('POST /v1/charges', 'amount=7', key);
    const reply = await server.send(route, 'amount=8', headers);
    expect(reply).toMatchObject({ status: 200, body: { amount: 8 } });
  });

  it('is for the declared methods only', async () => {
    const server = await start(model);
    await server.send('GET /v1/charges/ch_1', null, key);
    const reply = await server.send('GET /v1/charges/ch_2', null, key);
    expect(reply).toMatchObject({ status: 200, body: { id: 'ch_2' } });
  });
});
