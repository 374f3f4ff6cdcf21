import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createMockServer, type RecordedRequest } from '../../../generator/mock/server.js';
import { answer, body, operation, query } from '../../support/model.js';
import { integer, literal, object, string } from '../../support/schemas.js';
import { error, mockServers } from './client.js';
import { apiModel } from './model.js';

const done = answer(object({ object: literal('done') }));
const model = apiModel([
  operation('create', 'POST /v1/things', { body: body(object({ amount: integer })), response: done }),
  operation('find', 'GET /v1/things', { parameters: [query('q?', string)], response: done }),
]);
const start = mockServers();
const mib = 1024 * 1024;

describe('mock server', () => {
  it('records each request, raw and decoded', async () => {
    const heard: RecordedRequest[] = [];
    const server = await start(model, { onRequest: (record) => heard.push(record) });
    await server.send('POST /v1/things?', 'amount=%37', { 'X-Mine': 'a' });
    await server.send('GET /v1/things?q=%41', null);
    await server.send('POST /v1/things', 'amount=x');
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        path: '/v1/things',
        query: '',
        body: 'amount=%37',
        params: { amount: 7 },
        operationId: 'create',
        status: 200,
        headers: { 'x-mine': 'a' },
      },
      { method: 'GET', query: 'q=%41', params: { q: 'A' }, operationId: 'find' },
      { params: { amount: 'x' }, status: 400 },
    ]);
    expect(heard).toEqual(server.requests);
  });

  it('keeps the latest requests only', async () => {
    const server = await start(model, { history: 2 });
    for (const q of ['1', '2', '3']) await server.send(`GET /v1/things?q=${q}`);
    expect(server.requests.map(({ params }) => params['q'])).toEqual(['2', '3']);
  });

  it('numbers its answers and sends JSON, failures included', async () => {
    const server = await start(model);
    const replies = [await server.send('GET /v1/things'), await server.send('GET /nowhere')];
    expect(replies.map(({ headers }) => headers.get('Request-Id'))).toEqual([
      'req_00000000000001',
      'req_00000000000002',
    ]);
    expect(replies.map(({ headers }) => headers.get('Content-Type'))).toEqual([
      'application/json',
      'application/json',
    ]);
  });

  it('answers a body over 10 MiB with 413, and one just under it as usual', async () => {
    const server = await start(model);
    const reply = await server.send('POST /v1/things', 'a'.repeat(10 * mib + 1));
    expect(reply).toMatchObject({ status: 413, body: error({ message: 'The request body is too large.' }) });
    expect((await server.send('POST /v1/things', `amount=${'0'.repeat(10 * mib - 8)}7`)).status).toBe(200);
  });

  it('survives what no client should send', async () => {
    const server = await start(model);
    for (const request of [
      'nonsense\r\n\r\n',
      'GET http://[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      'GET //evil/%00?%= HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      'POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nConnection: close\r\nAuthorization: Bearer k\r\n\r\n\xff',
    ]) {
      expect(await exchange(server.url, request)).toMatch(/^HTTP\/1\.1 4\d\d /);
    }
    expect((await server.send('GET /v1/things')).status).toBe(200);
  });

  it('goes on after a client that breaks off', async () => {
    const server = await start(model);
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.end('POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
    await text(socket);
    expect((await server.send('GET /v1/things')).status).toBe(200);
  });

  it('stops listening when it is closed', async () => {
    const server = await createMockServer(model);
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow();
  });

  it('rejects when its port is taken', async () => {
    const { url } = await start(model);
    await expect(createMockServer(model, { port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE');
  });
});

describe('scripted answers', () => {
  it('come before validation, once, and leave the rest to the mock', async () => {
    const server = await start(model);
    const answers = [{ status: 503, body: { error: {} }, headers: { 'Retry-After': '1' } }, undefined];
    server.respond('create', () => answers.shift());
    const first = await server.send('POST /v1/things', 'amount=x', { 'Idempotency-Key': 'k' });
    expect(first).toMatchObject({ status: 503, body: { error: {} } });
    expect(first.headers.get('Retry-After')).toBe('1');
    expect((await server.send('POST /v1/things', 'amount=1', { 'Idempotency-Key': 'k' })).status).toBe(200);
  });

  it('see the request as it was sent, and may take their time', async () => {
    const server = await start(model);
    server.respond('create', (request) => Promise.resolve({ status: 200, body: request.params }));
    expect((await server.send('POST /v1/things', 'amount=1')).body).toEqual({ amount: '1' });
  });

  it('cannot add headers by line breaks', async () => {
    const server = await start(model);
    server.respond('find', () => ({
      status: 200,
      headers: { 'X-A': 'a\r\nX-B: b', 'X C': 'c' },
      body: 'plain',
    }));
    const reply = await server.send('GET /v1/things');
    expect(reply.headers.get('X-A')).toBe('aX-B: b');
    expect(reply.headers.has('X-B')).toBe(false);
    expect(reply.body).toBe('plain');
  });

  it('that throw are an error of the API', async () => {
    const server = await start(model);
    server.respond('find', () => {
      throw new Error('oops');
    });
    expect(await server.send('GET /v1/things')).toMatchObject({
      status: 500,
      body: { error: { type: 'api_error', message: 'oops' } },
    });
  });

  it('are for operations the API has', async () => {
    const server = await start(model);
    expect(() => server.respond('nothing', () => undefined)).toThrow('No such operation: nothing');
  });
});

/** What the server sends back to these bytes. */
async function exchange(url: string, request: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(request, 'latin1');
  return text(socket);
}
