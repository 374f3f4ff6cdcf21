import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import type { WebhookEndpointOptions } from '../../templates/typescript/runtime/webhook-endpoint.js';
import {
  webhookResponder,
  type WebhookResponder,
} from '../../templates/typescript/runtime/webhook-responder.js';
import { BODY, delivery, scheme, SECRET, untrusted, type ShopEvent } from './support/shop-webhooks.js';

const URL_OF_HOOK = 'https://shop.example/hooks';

interface Endpoint {
  readonly respond: WebhookResponder;
  readonly events: ShopEvent[];
  readonly errors: unknown[];
}

/** An endpoint that remembers what it was handed and what it was told. */
function endpoint(options: Partial<WebhookEndpointOptions> = {}): Endpoint {
  const events: ShopEvent[] = [];
  const errors: unknown[] = [];
  const take = (event: ShopEvent): void => void events.push(event);
  const onError = (error: unknown): void => void errors.push(error);
  return { respond: webhookResponder(scheme, take, { secret: SECRET, onError, ...options }), events, errors };
}

async function read(response: Response): Promise<{ readonly status: number; readonly body: unknown }> {
  expect(response.headers.get('content-type')).toBe('application/json');
  return { status: response.status, body: await response.json() };
}

describe('a handler of web requests', () => {
  const request = (init: RequestInit): Request => new Request(URL_OF_HOOK, init);

  test('hands the event on and answers 200', async () => {
    const { respond, events } = endpoint();
    expect(await read(await respond(request(delivery())))).toEqual({ status: 200, body: { received: true } });
    expect(events).toEqual([JSON.parse(BODY)]);
  });

  test.each(untrusted)('%s: tells the sender why, and hands nothing on', async (error, init, status) => {
    const { respond, events, errors } = endpoint();
    expect(await read(await respond(request(init())))).toEqual({ status, body: { error } });
    expect([events, errors]).toEqual([[], []]);
  });

  test('a body that comes in pieces', async () => {
    const { respond, events } = endpoint();
    const bytes = new TextEncoder().encode(BODY);
    const pieces = [bytes.subarray(0, 30), bytes.subarray(30, 31), bytes.subarray(31)];
    const init = { ...delivery(), body: ReadableStream.from(pieces), duplex: 'half' };
    expect((await respond(request(init as RequestInit))).status).toBe(200);
    expect(events).toEqual([JSON.parse(BODY)]);
  });

  test('a body that breaks off', async () => {
    const { respond, errors } = endpoint();
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) });
    const init = { ...delivery(), body, duplex: 'half' };
    expect(await read(await respond(request(init as RequestInit)))).toEqual({
      status: 400,
      body: { error: 'incomplete' },
    });
    expect(errors).toEqual([]);
  });

  test('a body that somebody has read', async () => {
    const { respond, errors } = endpoint();
    const used = request(delivery());
    await used.json();
    expect(await read(await respond(used))).toEqual({ status: 500, body: { error: 'parsed-body' } });
    expect(errors).toEqual([expect.objectContaining({ reason: 'parsed-body' })]);
  });

  test('a handler that fails is answered 500, and told', async () => {
    const errors: unknown[] = [];
    const failure = new Error('no stock');
    const options = { secret: SECRET, onError: (error: unknown) => void errors.push(error) };
    const respond = webhookResponder(scheme, () => Promise.reject(failure), options);
    expect(await read(await respond(request(delivery())))).toEqual({
      status: 500,
      body: { error: 'handler-failed' },
    });
    expect(errors).toEqual([failure]);
  });
});

describe('Hono', () => {
  test('is given the raw request', async () => {
    const { respond, events } = endpoint();
    const app = new Hono().post('/hooks', (context) => respond(context.req.raw));
    expect(await read(await app.request('/hooks', delivery()))).toEqual({
      status: 200,
      body: { received: true },
    });
    expect((await app.request('/hooks', delivery(BODY, 'whsec_other'))).status).toBe(400);
    expect(events).toEqual([JSON.parse(BODY)]);
  });
});
