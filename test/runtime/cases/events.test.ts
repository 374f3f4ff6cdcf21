import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import {
  AbortError,
  ConnectionError,
  DecodeError,
  InvalidArgumentError,
} from '../../../templates/typescript/runtime/errors.js';
import { eventStream, type EventStream } from '../../../templates/typescript/runtime/event-stream.js';
import { exactIntegers } from '../../../templates/typescript/runtime/int64.js';
import type { RequestOptions } from '../../../templates/typescript/runtime/options.js';
import type { RequestSpec } from '../../../templates/typescript/runtime/request.js';
import { lastResponse } from '../../../templates/typescript/runtime/response.js';
import { client, failure } from '../support/api.js';
import { json, sequence, serve, text, type Handler, type TestServer } from '../support/server.js';
import { TRANSPORTS } from '../support/transports.js';

const TYPE = { 'content-type': 'text/event-stream; charset=utf-8' };
const spec: RequestSpec = { method: 'get', path: '/v1/x', accept: 'events', open: eventStream() };
const event = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

/** Sends the first text and hands out the answer for what follows. */
function begin(start: string): { handler: Handler; begun: Promise<ServerResponse> } {
  let tell: (response: ServerResponse) => void;
  const begun = new Promise<ServerResponse>((resolve) => (tell = resolve));
  const handler: Handler = (_request, response) => {
    response.writeHead(200, TYPE).write(start);
    tell(response);
  };
  return { handler, begun };
}

const closed = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => (response.closed ? resolve() : response.once('close', resolve)));

async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const values: T[] = [];
  for await (const value of stream) values.push(value);
  return values;
}

describe.each(TRANSPORTS)('over %s', (_, transport) => {
  const open = (server: TestServer, more: Partial<RequestSpec> = {}, options: RequestOptions = {}) =>
    client(server, transport).call<EventStream<unknown>>({ ...spec, ...more }, options);
  const values = async (handler: Handler, more?: Partial<RequestSpec>, options?: RequestOptions) =>
    all(await open(await serve(handler), more, options));

  test('the data of each event, whatever the pieces it comes in', async () => {
    const bytes = Buffer.from(
      `\ufeff${event({ name: 'Zoë 😀' })}: comment\r\n${event([1])}data: "x\ndata: y"\n\n`,
    );
    const drip: Handler = (_request, response) => {
      response.writeHead(200, TYPE);
      const next = (at: number): unknown =>
        at === bytes.length ? response.end() : response.write(bytes.subarray(at, at + 1), () => next(at + 1));
      next(0);
    };
    const server = await serve(drip);
    expect(await all(await open(server, { parse: (data) => (data.startsWith('"') ? data : JSON.parse(data)) as unknown }))).toEqual([{ name: 'Zoë 😀' }, [1], '"x\ny"']); // prettier-ignore
    expect(server.seen[0]?.headers.accept).toBe('text/event-stream');
  });

  test('events with their kinds and ids', async () => {
    const server = await serve(text(200, `event: delta\nid: 7\n${event(1)}${event(2)}`, TYPE));
    expect(await all((await open(server)).events())).toEqual([
      { event: 'delta', id: '7', data: 1 },
      { event: 'message', id: '7', data: 2 },
    ]);
  });

  test('integers of 64 bits and the event that ends the stream', async () => {
    const { handler, begun } = begin('data: {"id":9007199254740993}\n\ndata: [DONE]\n\ndata: never\n\n');
    const parse = exactIntegers({ members: { id: { self: true } } });
    expect(await values(handler, { parse, open: eventStream('[DONE]') })).toEqual([
      { id: 9_007_199_254_740_993n },
    ]);
    await closed(await begun);
  });

  test('they arrive one by one, and the answer is known', async () => {
    const { handler, begun } = begin(event(1));
    const stream = await open(await serve(handler));
    expect(lastResponse(stream)).toMatchObject({ status: 200, attempts: 1 });
    const events = stream[Symbol.asyncIterator]();
    expect(await events.next()).toEqual({ done: false, value: 1 });
    (await begun).end(event(2));
    expect(await events.next()).toEqual({ done: false, value: 2 });
    expect(await events.next()).toMatchObject({ done: true });
    expect(await failure(all(stream))).toBeInstanceOf(InvalidArgumentError);
  });

  test.each<[name: string, answer: string]>([
    ['a line', `data: ${'x'.repeat(100)}\n\n`],
    ['a comment that does not end', `:${'x'.repeat(100)}`],
    ['an event', `${`data: ${'x'.repeat(20)}\n`.repeat(5)}\n`],
  ])('B50 %s that is too big', async (_name, answer) => {
    const { handler, begun } = begin(event(1) + answer);
    const stream = await open(await serve(handler), {}, { maxResponseBytes: 100 });
    const seen: unknown[] = [];
    const error = await failure((async () => { for await (const value of stream) seen.push(value); })()); // prettier-ignore
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({
      message: 'An event has more than 100 characters',
      response: { status: 200 },
    });
    expect(seen).toEqual([1]);
    await closed(await begun);
  });

  test('B50 a stream may be longer than any of its events', async () => {
    const answer = event('x'.repeat(50)).repeat(20);
    expect(await values(text(200, answer, TYPE), {}, { maxResponseBytes: 100 })).toHaveLength(20);
  });

  test('an event that is no JSON', async () => {
    expect(await failure(values(text(200, 'data: {"id\n\n', TYPE)))).toMatchObject({
      name: 'DecodeError',
      message: 'The data of an event is not JSON',
    });
  });

  test('what is no stream of events', async () => {
    expect(await failure(values(json(200, {})))).toBeInstanceOf(DecodeError);
    expect(await failure(values(text(200, '', { 'content-type': 'text/event-streams' })))).toBeInstanceOf(DecodeError); // prettier-ignore
  });

  test('leaving the loop closes the connection', async () => {
    const { handler, begun } = begin(event(1) + event(2));
    for await (const value of await open(await serve(handler))) {
      expect(value).toBe(1);
      break;
    }
    await closed(await begun);
  });

  test('cancel closes the connection and ends the loop', async () => {
    const { handler, begun } = begin(event(1));
    const stream = await open(await serve(handler));
    const events = stream[Symbol.asyncIterator]();
    await events.next();
    const next = events.next();
    stream.cancel();
    expect(await next).toMatchObject({ done: true });
    await closed(await begun);
  });

  test('cancel before anybody has read', async () => {
    const { handler, begun } = begin(event(1));
    const stream = await open(await serve(handler));
    stream.cancel();
    expect(await all(stream)).toEqual([]);
    await closed(await begun);
  });

  test('the signal ends it', async () => {
    const { handler, begun } = begin(event(1));
    const controller = new AbortController();
    const stream = await open(await serve(handler), {}, { signal: controller.signal, timeout: 1_000 });
    const events = stream[Symbol.asyncIterator]();
    await events.next();
    const next = failure(events.next());
    controller.abort('enough');
    expect(await next).toBeInstanceOf(AbortError);
    await closed(await begun);
  });

  test('it is asked for again until it begins, and never after', async () => {
    const { handler, begun } = begin(event(1));
    const server = await serve(sequence(text(503, ''), handler));
    const events = (await open(server))[Symbol.asyncIterator]();
    expect(await events.next()).toEqual({ done: false, value: 1 });
    const next = failure(events.next());
    (await begun).socket?.destroy();
    const error = await next;
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ attempts: 2, response: { status: 200 } });
    expect(server.seen).toHaveLength(2);
  });

  test('failures are those of other calls', async () => {
    expect(await failure(values(json(402, { error: { type: 'card_error' } })))).toMatchObject({
      name: 'CardError',
      status: 402,
    });
  });

  test('asResponse hands out the bytes', async () => {
    const response = await open(await serve(text(200, event(1), TYPE))).asResponse();
    expect(await response.text()).toBe(event(1));
  });
});
