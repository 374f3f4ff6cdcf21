import express, { type RequestHandler } from 'express';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { EventHandlers } from '../../templates/typescript/runtime/event-handlers.js';
import type { WebhookEndpointOptions } from '../../templates/typescript/runtime/webhook-endpoint.js';
import { WebhookVerificationError } from '../../templates/typescript/runtime/webhook-errors.js';
import {
  webhookListener,
  type WebhookListener,
} from '../../templates/typescript/runtime/webhook-listener.js';
import { listen } from './support/server.js';
import { BODY, delivery, scheme, SECRET, untrusted, type ShopEvent } from './support/shop-webhooks.js';

interface Endpoint {
  readonly listener: WebhookListener;
  readonly events: ShopEvent[];
  readonly errors: unknown[];
}

/** An endpoint that remembers what it was handed and what it was told. */
function endpoint(options: Partial<WebhookEndpointOptions> = {}): Endpoint {
  const events: ShopEvent[] = [];
  const errors: unknown[] = [];
  const take = (event: ShopEvent): void => void events.push(event);
  const onError = (error: unknown): void => void errors.push(error);
  return { listener: webhookListener(scheme, take, { secret: SECRET, onError, ...options }), events, errors };
}

async function answerOf(
  url: string,
  request: RequestInit,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(url, request);
  expect(response.headers.get('content-type')).toBe('application/json');
  return { status: response.status, body: await response.json() };
}

const received = { status: 200, body: { received: true } };
const failed = (status: number, error: string) => ({ status, body: { error } });

describe('node:http', () => {
  const serve = (listener: WebhookListener): Promise<string> =>
    listen((request, response) => void listener(request, response));

  test('hands the event on and answers 200', async () => {
    const { listener, events, errors } = endpoint();
    expect(await answerOf(await serve(listener), delivery())).toEqual(received);
    expect(events).toEqual([JSON.parse(BODY)]);
    expect(errors).toEqual([]);
  });

  test.each(untrusted)('%s: tells the sender why, and hands nothing on', async (reason, request, status) => {
    const { listener, events, errors } = endpoint();
    expect(await answerOf(await serve(listener), request())).toEqual(failed(status, reason));
    expect(events).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('one of several secrets is enough', async () => {
    const url = await serve(endpoint({ secret: ['whsec_new', SECRET] }).listener);
    expect(await answerOf(url, delivery())).toEqual(received);
    expect(await answerOf(url, delivery(BODY, 'whsec_new'))).toEqual(received);
    expect(await answerOf(url, delivery(BODY, 'whsec_older'))).toEqual(failed(400, 'no-match'));
  });

  test('a tolerance and a size of one’s own', async () => {
    const old = new Date(Date.now() - 1_000_000);
    const patient = await serve(endpoint({ tolerance: 0 }).listener);
    expect(await answerOf(patient, delivery(BODY, SECRET, old))).toEqual(received);
    const size = Buffer.byteLength(BODY);
    expect(await answerOf(await serve(endpoint({ maxBytes: size }).listener), delivery())).toEqual(received);
    const tight = await serve(endpoint({ maxBytes: size - 1 }).listener);
    expect(await answerOf(tight, delivery())).toEqual(failed(413, 'too-large'));
  });

  test('a handler that fails is answered 500, and told', async () => {
    const errors: unknown[] = [];
    const options = { secret: SECRET, onError: (error: unknown) => void errors.push(error) };
    const failure = new Error(`no stock, ${SECRET}`);
    const url = await serve(webhookListener(scheme, () => Promise.reject(failure), options));
    expect(await answerOf(url, delivery())).toEqual(failed(500, 'handler-failed'));
    expect(errors).toEqual([failure]);
  });

  test('a report that fails changes no answer', async () => {
    const onError = (): never => {
      throw new Error('disk full');
    };
    const listener = webhookListener(scheme, () => Promise.reject(new Error('x')), {
      secret: SECRET,
      onError,
    });
    expect(await answerOf(await serve(listener), delivery())).toEqual(failed(500, 'handler-failed'));
  });

  test.each([
    ['empty-secret', { secret: ' ' }, /empty or missing/],
    ['misconfigured', { tolerance: -1 }, /tolerance must be/],
  ])('%s is the owner’s fault', async (reason, options, message) => {
    const { listener, errors } = endpoint(options);
    expect(await answerOf(await serve(listener), delivery())).toEqual(failed(500, reason));
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(message) as string })]);
  });

  test('without a report the console is told', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    onTestFinished(() => log.mockRestore());
    const failure = new Error('no stock');
    const listener = webhookListener(scheme, () => Promise.reject(failure), { secret: SECRET });
    await answerOf(await serve(listener), delivery());
    expect(log.mock.calls).toEqual([[failure]]);
  });

  test('handlers by type take events, whatever becomes of them', async () => {
    const log: string[] = [];
    const handlers = new EventHandlers<ShopEvent, 'type'>('type').on('order.paid', ({ note = '' }) =>
      log.push(note),
    );
    const url = await serve(webhookListener(scheme, handlers, { secret: SECRET }));
    expect(await answerOf(url, delivery())).toEqual(received);
    expect(await answerOf(url, delivery('{"type":"brand.new"}'))).toEqual(received);
    expect(log).toEqual(['é😀']);
  });

  test('a sender that hangs up in the middle of the body is nobody’s fault', async () => {
    const { listener, events, errors } = endpoint();
    const answered: Promise<number>[] = [];
    const url = await listen((request, response) => {
      answered.push(listener(request, response).then(() => response.statusCode));
      request.once('data', () => socket.destroy());
    });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{"type"');
    await once(socket, 'close');
    expect(await Promise.all(answered)).toEqual([400]);
    expect([events, errors]).toEqual([[], []]);
  });
});

describe('Express', () => {
  const serve = (listener: WebhookListener, ...before: RequestHandler[]): Promise<string> => {
    const app = express();
    for (const handler of before) app.use(handler);
    app.post('/hooks', listener);
    return listen(app).then((url) => `${url}/hooks`);
  };

  test('reads the raw body itself', async () => {
    const { listener, events } = endpoint();
    const url = await serve(listener);
    expect(await answerOf(url, delivery())).toEqual(received);
    expect(await answerOf(url, delivery(BODY, 'whsec_other'))).toEqual(failed(400, 'no-match'));
    expect(events).toEqual([JSON.parse(BODY)]);
  });

  test('says what is wrong when a parser came first', async () => {
    const { listener, events, errors } = endpoint();
    expect(await answerOf(await serve(listener, express.json()), delivery())).toEqual(
      failed(500, 'parsed-body'),
    );
    expect(errors[0]).toBeInstanceOf(WebhookVerificationError);
    expect((errors[0] as Error).message).toMatch(/not a parsed object.*before express\.json\(\)/);
    expect(events).toEqual([]);
  });

  test.each([
    ['bytes', express.raw({ type: 'application/json' })],
    ['text', express.text({ type: 'application/json' })],
    ['JSON of other requests', express.json({ type: 'application/other' })],
    [
      'JSON, with the bytes beside it',
      express.json({ verify: (request, _, buffer) => void Object.assign(request, { rawBody: buffer }) }),
    ],
  ])('takes what a parser left as %s', async (_name, parser) => {
    const { listener, events } = endpoint();
    expect(await answerOf(await serve(listener, parser), delivery())).toEqual(received);
    expect(events).toEqual([JSON.parse(BODY)]);
  });
});
