import { describe, expect, test } from 'vitest';
import { createFaultServer, type Fault } from '../../../../generator/mock/faults/server.js';
import { answer, body, operation } from '../../../support/model.js';
import { integer, literal, object } from '../../../support/schemas.js';
import { apiModel } from '../model.js';
import { openLine, startFaults, startSequence } from './wire.js';

const model = apiModel([
  operation('create', 'POST /v1/things', {
    body: body(object({ amount: integer })),
    response: answer(object({ object: literal('thing') })),
  }),
  operation('find', 'GET /v1/things', { response: answer(object({ object: literal('thing') })) }),
]);

/** Sends a request that the model accepts. */
async function send(url: string, init: RequestInit = {}, key = 'key_1') {
  const headers = {
    Authorization: 'Bearer sk_1',
    'Content-Type': 'application/x-www-form-urlencoded',
    ...(key && { 'Idempotency-Key': key }),
  };
  const sent = { method: 'POST', headers, redirect: 'manual', body: 'amount=1', ...init } as const;
  const response = await fetch(`${url}/v1/things`, sent);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('answers in place of the real one', () => {
  const answerTo = async (fault: Fault) =>
    send((await startFaults({ rules: [{ faults: [fault] }] }, { model })).url);

  test('a status has a body in the shape of the API', async () => {
    const { status, headers, text } = await answerTo({ status: 503, headers: { 'Retry-After': '0' } });
    expect([status, headers.get('retry-after')]).toEqual([503, '0']);
    expect(JSON.parse(text)).toMatchObject({ error: { message: 'A fault of the server: 503.' } });
    expect(headers.get('request-id')).toBe('req_00000000000001');
  });

  test.each<[Fault, number, string]>([
    [{ status: 200, body: '' }, 200, ''],
    [{ status: 204 }, 204, ''],
    [{ body: [1] }, 200, '[1]'],
    [{ status: 502, body: '<html>' }, 502, '<html>'],
  ])('%j', async (fault, status, text) => {
    expect(await answerTo(fault)).toMatchObject({ status, text });
  });

  test('headers of the fault win, and can be large', async () => {
    const { headers, text } = await answerTo({ headers: { 'content-type': 'text/html' }, padHeaders: 4_000 });
    expect(headers.get('content-type')).toBe('text/html');
    expect(headers.get('x-padding')).toHaveLength(4_000);
    expect(JSON.parse(text)).toEqual({ object: 'thing' });
  });
});

describe('the ledger', () => {
  const effects = async (fault: Fault) => {
    const server = await startFaults({ rules: [{ faults: [fault] }] }, { model });
    await send(server.url).catch(() => undefined);
    return server.ledger.find('key_1')?.effects ?? 0;
  };

  test.each<[Fault, number]>([
    [{}, 1],
    [{ status: 500 }, 0],
    [{ status: 500, effect: true }, 1],
    [{ redirect: 'same-origin' }, 0],
    [{ delivery: 'reset-before' }, 1],
    [{ delivery: 'reset-before', effect: false }, 0],
    [{ effect: false }, 0],
    [{ body: '<html>' }, 1],
  ])('%j', async (fault, count) => expect(await effects(fault)).toBe(count));

  test('tells repeated requests from new ones, and keeps those without a key apart', async () => {
    const server = await startFaults({ rules: [] }, { model });
    for (const key of ['a', 'a', 'b', '', '']) await send(server.url, {}, key);
    await send(server.url, { method: 'GET', body: null }, 'c');
    await send(server.url, { body: 'amount=wrong' }, 'd');
    const path = '/v1/things';
    const once = { method: 'POST', path, effects: 1, replays: 0 };
    expect(server.ledger.entries).toEqual([
      { ...once, key: 'a', replays: 1 },
      { ...once, key: 'b' },
      { ...once, key: undefined },
      { ...once, key: undefined },
    ]);
  });

  test('goes by another key where it is told to: what should have had one key shows as a duplicate', async () => {
    const server = await startFaults(
      { rules: [] },
      { model, keyOf: ({ params }) => String(params['amount']) },
    );
    for (const key of ['a', 'b']) await send(server.url, {}, key);
    expect(server.ledger.find('1')).toMatchObject({ effects: 2, replays: 0 });
  });

  test('works without an API', async () => {
    const server = await startFaults(() => undefined);
    const answers = [];
    for (const key of ['a', 'a', '', '']) answers.push((await send(server.url, {}, key)).text);
    expect(answers).toEqual(['{"id":"obj_1"}', '{"id":"obj_1"}', '{"id":"obj_2"}', '{"id":"obj_3"}']);
    expect(server.ledger.find('a')).toMatchObject({ effects: 1, replays: 1 });
  });
});

describe('redirects', () => {
  test('to the same origin lead to the same URL, for ever if the rule repeats', async () => {
    const server = await startFaults({
      rules: [{ path: '/v1/*', repeat: true, faults: [{ redirect: 'same-origin' }] }],
    });
    for (let hop = 0; hop < 3; hop++) {
      const { status, headers } = await send(server.url);
      expect([status, headers.get('location')]).toEqual([302, '/v1/things']);
    }
    expect(server.ledger.entries).toEqual([]);
  });

  test('to another origin: who follows is taken down', async () => {
    const server = await startSequence(
      { redirect: 'other-origin', status: 307 },
      { redirect: 'other-origin', status: 307 },
    );
    const { status, headers } = await send(server.url);
    expect(status).toBe(307);
    expect(new URL(headers.get('location') ?? '').origin).not.toBe(server.url);
    expect(server.strays).toEqual([]);
    expect(await send(server.url, { redirect: 'follow' })).toMatchObject({ status: 404 });
    expect(server.strays).toMatchObject([{ method: 'POST', path: '/v1/things', body: 'amount=1' }]);
  });
});

describe('a server with faults', () => {
  test('records each request with its fault', async () => {
    const heard: unknown[] = [];
    const fault = { status: 503 };
    const server = await startFaults(
      { rules: [{ operation: 'create', faults: [fault] }] },
      { model, history: 2, onRequest: (record) => heard.push(record.status) },
    );
    await send(server.url, { method: 'GET', body: null });
    await send(server.url);
    await send(server.url);
    expect(server.requests).toMatchObject([
      { operationId: 'create', status: 503, fault, params: {} },
      { operationId: 'create', status: 200, params: { amount: 1 } },
    ]);
    expect(server.requests[1]).not.toHaveProperty('fault');
    expect(heard).toEqual([200, 503, 200]);
  });

  test('refuses an operation that the API does not have', async () => {
    const script = { rules: [{ operation: 'destroy', faults: [{}] }] };
    await expect(createFaultServer(script, { model })).rejects.toThrow('No such operation: destroy');
    await expect(createFaultServer(script)).rejects.toThrow('No such operation: destroy');
  });

  test('rejects when its port is taken', async () => {
    const { url } = await startSequence();
    await expect(createFaultServer({ rules: [] }, { port: Number(new URL(url).port) })).rejects.toThrow(
      'EADDRINUSE',
    );
  });

  test('goes on after a chooser that throws and a client that breaks off', async () => {
    const moods = [() => { throw new Error('oops'); }, () => undefined]; // prettier-ignore
    const server = await startFaults(() => moods.shift()?.());
    await expect(send(server.url)).rejects.toThrow('fetch failed');
    const line = openLine(server);
    line.socket.end('POST /v1/x HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf');
    await line.ended;
    expect((await send(server.url)).status).toBe(200);
  });
});
