import { describe, expect, it } from 'vitest';
import type { Operation, ResponseBody } from '../../../generator/model/model.js';
import type { Schema } from '../../../generator/model/schema.js';
import { operation } from '../../support/model.js';
import { array, integer, object, string } from '../../support/schemas.js';
import { mockServers } from './client.js';
import { apiModel } from './model.js';

const start = mockServers();

function stream(schema: Schema, response?: unknown, more: Partial<ResponseBody> = {}): Operation {
  const answer = {
    status: 200,
    mediaType: 'text/event-stream',
    encoding: 'events',
    schema,
    ...more,
  } as const;
  const samples = response === undefined ? [] : [{ name: 'default', parameters: {}, response }];
  return operation('watch', 'GET /v1/events', { response: answer, samples });
}

const body = async (watch: Operation): Promise<unknown> => {
  const server = await start(apiModel([watch]));
  const reply = await server.send('GET /v1/events');
  expect(reply.headers.get('Content-Type')).toBe('text/event-stream');
  return reply.body;
};

describe('a stream of events', () => {
  it('holds the documented event', async () => {
    expect(await body(stream(object({ n: integer }), { n: 1 }))).toBe('data: {"n":1}\n\n');
  });

  it('holds an example where none is documented', async () => {
    expect(await body(stream(object({ n: integer })))).toBe('data: {"n":0}\n\n');
  });

  it('holds each of several documented events, and the one that ends it', async () => {
    const watch = stream(object({ n: integer }), [{ n: 1 }, { n: 2 }], { streamEnd: '[DONE]' });
    expect(await body(watch)).toBe('data: {"n":1}\n\ndata: {"n":2}\n\ndata: [DONE]\n\n');
  });

  it('holds a list where events are lists', async () => {
    expect(await body(stream(array(integer), [1, 2]))).toBe('data: [1,2]\n\n');
  });

  it('holds texts line by line', async () => {
    expect(await body(stream(string, 'a\nb\r\n'))).toBe('data: a\ndata: b\ndata: \n\n');
  });
});
