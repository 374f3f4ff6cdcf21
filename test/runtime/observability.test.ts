import { describe, expect, test } from 'vitest';
import { APIError } from '../../templates/typescript/runtime/errors.js';
import type { Middleware } from '../../templates/typescript/runtime/transport.js';
import { answerOf } from '../../templates/typescript/runtime/transport-fetch.js';
import { variableOf } from '../../templates/typescript/runtime/env.js';
import { client, failure, instantBackoff } from './support/api.js';
import { json, sequence, serve, text } from './support/server.js';
import { TRANSPORTS } from './support/transports.js';

const get = { id: 'GetX', method: 'get', path: '/v1/x' } as const;
const ok = json(200, { id: 'x' }, { 'shop-request': 'req_1' });

describe.each(TRANSPORTS)('over %s', (_, transport) => {
  test('events tell each attempt, its answer and the retries', async () => {
    const server = await serve(sequence(text(503, ''), ok));
    const shop = client(server, { ...transport, backoff: instantBackoff() });
    const events: unknown[] = [];
    shop.on('request', (event) => events.push(['request', event]));
    shop.on('response', (event) => events.push(['response', event]));
    shop.on('retry', (event) => events.push(['retry', event]));
    await shop.call(get);
    const known = { operation: 'GetX', method: 'GET', url: `${server.url}/v1/x` };
    const milliseconds = expect.any(Number) as number;
    expect(events).toEqual([
      ['request', { ...known, attempt: 1 }],
      ['response', { ...known, attempt: 1, status: 503, requestId: undefined, milliseconds }],
      ['retry', { ...known, attempt: 1, delay: 250, error: expect.any(APIError) as APIError }],
      ['request', { ...known, attempt: 2 }],
      ['response', { ...known, attempt: 2, status: 200, requestId: 'req_1', milliseconds }],
    ]);
  });

  test('steps see each attempt, outermost first, and may change it', async () => {
    const server = await serve(sequence(text(503, ''), ok));
    const seen: string[] = [];
    const step =
      (name: string): Middleware =>
      async (request, next) => {
        seen.push(`${name} ${request.operation ?? ''} ${request.attempt}`);
        const headers = new Map(request.headers).set(`x-${name}`, 'yes');
        const answer = await next({ ...request, headers });
        seen.push(`${name} ${answer.status}`);
        return answer;
      };
    await client(server, { ...transport, middleware: [step('outer'), step('inner')] }).call(get);
    const once = (attempt: number, status: number) => [
      `outer GetX ${attempt}`,
      `inner GetX ${attempt}`,
      `inner ${status}`,
      `outer ${status}`,
    ];
    expect(seen).toEqual([...once(1, 503), ...once(2, 200)]);
    expect(server.seen[1]?.headers).toMatchObject({ 'x-outer': 'yes', 'x-inner': 'yes' });
  });
});

test('a step may answer by itself', async () => {
  const server = await serve(ok);
  const middleware: Middleware[] = [() => Promise.resolve(answerOf(new Response('{"id":"made up"}')))];
  expect(await client(server, { middleware }).call(get)).toEqual({ id: 'made up' });
  expect(server.seen).toEqual([]);
});

test('a step that fails is a failed attempt', async () => {
  const server = await serve(ok);
  const cause = new Error('broken step');
  const steps: Middleware[] = [
    () => Promise.reject(cause),
    () => {
      throw cause;
    },
  ];
  for (const step of steps) {
    const error = await failure(client(server, { middleware: [step] }).call(get));
    expect(error).toMatchObject({ attempts: 3, cause: { message: 'broken step' } });
  }
});

test('a listener is called until it is taken away, and harms nobody', async () => {
  const server = await serve(ok);
  const lines: string[] = [];
  const write = (message: string): void => void lines.push(message);
  const logger = { debug: write, info: write, warn: write, error: write };
  const shop = client(server, { logger });
  const off = shop.on('request', () => {
    throw new Error('listener');
  });
  expect(await shop.call(get)).toEqual({ id: 'x' });
  off();
  await shop.call(get);
  expect(lines).toEqual(['A listener failed']);
});

test.each([
  ['Stripe', 'STRIPE_LOG'],
  ['PetStore', 'PET_STORE_LOG'],
  ['Pets v2', 'PETS_V2_LOG'],
])('the log of %s is set by %s', (name, variable) => {
  expect(variableOf(name, 'LOG')).toBe(variable);
});
