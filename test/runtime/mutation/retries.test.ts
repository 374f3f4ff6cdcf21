import { describe, expect, test } from 'vitest';
import { providedKey } from '../../../templates/typescript/runtime/auth.js';
import type { Authorization } from '../../../templates/typescript/runtime/authorization.js';
import { RetryBudget } from '../../../templates/typescript/runtime/budget.js';
import {
  AbortError,
  APIError,
  ConnectionError,
  TimeoutError,
} from '../../../templates/typescript/runtime/errors.js';
import type { HeaderMap } from '../../../templates/typescript/runtime/headers.js';
import type { PreparedRequest } from '../../../templates/typescript/runtime/request.js';
import { Retries } from '../../../templates/typescript/runtime/retries.js';
import type { Repeat } from '../../../templates/typescript/runtime/retry.js';
import { instantBackoff, plainDefinition } from '../support/api.js';

const reset = new ConnectionError('x', { attempts: 1 });
const late = new TimeoutError('x', { attempts: 1 });
const answer = (status: number): APIError =>
  new APIError({ status, headers: new Headers(), requestId: undefined, attempts: 1 });

function request(more: Partial<PreparedRequest> = {}): PreparedRequest {
  return {
    operation: undefined,
    started: 0,
    method: 'GET',
    url: 'https://api.shop.invalid/',
    headers: new Map([['authorization', 'Bearer old']]),
    body: undefined,
    repeat: 'always',
    policies: [],
    limits: { timeout: 1, deadline: Infinity, maxRetries: 2, maxResponseBytes: 1, signal: undefined },
    authorization: undefined,
    secrets: [],
    showFault: (fault) => fault,
    ...more,
  };
}

/** A key that is asked for: the place for it is empty until then. */
function provided(headers: HeaderMap): Authorization {
  const sent = headers.get('authorization') ?? '';
  headers.set('authorization', '');
  const authorization = providedKey(headers, { header: 'Authorization' }, () => 'new');
  headers.set('authorization', sent);
  if (!authorization) throw new Error('The key is not asked for');
  return authorization;
}

function retries(more: Partial<PreparedRequest> = {}, budget: RetryBudget = new RetryBudget()): Retries {
  return new Retries({ definition: plainDefinition, backoff: instantBackoff(), budget }, request(more));
}

/** How often in a row something may be taken. */
function count(take: () => boolean): number {
  let times = 0;
  while (times < 1_000 && take()) times++;
  return times;
}

describe('the budget', () => {
  test('holds 100 retries, or 50 after timeouts', () => {
    const [first, second] = [new RetryBudget(), new RetryBudget()];
    expect(count(() => first.take(reset))).toBe(100);
    expect(count(() => second.take(late))).toBe(50);
  });

  test('takes nothing where there is not enough', () => {
    const budget = new RetryBudget();
    count(() => budget.take(reset));
    for (let i = 0; i < 9; i++) budget.refill(1);
    expect([budget.take(late), budget.take(reset), budget.take(reset)]).toEqual([false, true, false]);
  });

  test('gets 1 back for a success, 5 for one after a retry', () => {
    const budget = new RetryBudget();
    count(() => budget.take(reset));
    for (let i = 0; i < 5; i++) budget.refill(1);
    expect(count(() => budget.take(reset))).toBe(1);
    budget.refill(2);
    expect(count(() => budget.take(reset))).toBe(1);
  });

  test('never holds more than at first', () => {
    const budget = new RetryBudget();
    for (let i = 0; i < 100; i++) budget.refill(2);
    expect(count(() => budget.take(reset))).toBe(100);
  });
});

describe('the retries of a call', () => {
  test('are as many as there may be', () => {
    const call = retries();
    expect([1, 2, 3].map((attempt) => call.delayAfter(reset, attempt, Infinity))).toEqual([
      250,
      500,
      undefined,
    ]);
  });

  test('are none where another attempt makes no sense', () => {
    expect(retries().delayAfter(new AbortError(), 1, Infinity)).toBeUndefined();
    expect(retries({ repeat: 'never' }).delayAfter(reset, 1, Infinity)).toBeUndefined();
    expect(retries().delayAfter(answer(404), 1, Infinity)).toBeUndefined();
  });

  test('obey the header and the policies', () => {
    const headers = new Headers({ 'shop-should-retry': 'false' });
    const refused = new APIError({ status: 503, headers, requestId: undefined, attempts: 1 });
    expect(retries().delayAfter(refused, 1, Infinity)).toBeUndefined();
    expect(retries({ policies: [() => true] }).delayAfter(refused, 1, Infinity)).toBe(250);
  });

  test('start before the deadline', () => {
    const now = performance.now();
    expect(retries().delayAfter(reset, 1, now + 200)).toBeUndefined();
    expect(retries().delayAfter(reset, 1, now + 60_000)).toBe(250);
    const asked = new Headers({ 'retry-after-ms': '0' });
    const atOnce = new APIError({ status: 503, headers: asked, requestId: undefined, attempts: 1 });
    // What timers may end too early is not worth an attempt.
    expect(retries().delayAfter(atOnce, 1, performance.now() + 1)).toBeUndefined();
    expect(retries().delayAfter(atOnce, 1, performance.now() + 60_000)).toBe(0);
  });

  test('end when the budget is spent, which those that are too late do not touch', () => {
    const budget = new RetryBudget();
    expect(retries({}, budget).delayAfter(reset, 1, performance.now())).toBeUndefined();
    expect(count(() => retries({}, budget).delayAfter(reset, 1, Infinity) !== undefined)).toBe(100);
  });

  test('ask for a rejected key anew, once and at once', () => {
    const headers = new Map([['authorization', 'Bearer old']]);
    const call = retries({ headers, authorization: provided(headers) });
    expect(call.delayAfter(answer(401), 1, Infinity)).toBe(0);
    expect(headers.get('authorization')).toBe('');
    headers.set('authorization', 'Bearer new');
    expect(call.delayAfter(answer(401), 2, Infinity)).toBeUndefined();
    expect(headers.get('authorization')).toBe('Bearer new');
  });

  test('ask for no key where none was rejected, or nobody provides one', () => {
    const headers = new Map([['authorization', 'Bearer old']]);
    const call = retries({ headers, authorization: provided(headers) });
    expect(call.delayAfter(answer(503), 1, Infinity)).toBe(250);
    expect(call.delayAfter(answer(403), 1, Infinity)).toBeUndefined();
    expect(call.delayAfter(late, 1, Infinity)).toBe(250);
    expect(retries({ headers }).delayAfter(answer(401), 1, Infinity)).toBeUndefined();
    expect(headers.get('authorization')).toBe('Bearer old');
  });

  test('let go of a rejected key also where there is no time for another', () => {
    const headers = new Map([['authorization', 'Bearer old']]);
    const call = retries({ headers, authorization: provided(headers) });
    expect(call.delayAfter(answer(401), 1, performance.now())).toBeUndefined();
    expect(headers.get('authorization')).toBe('');
  });

  test('follow a rejected key where nothing else would be safe, unless the body is gone', () => {
    const headers = new Map([['authorization', '']]);
    const of = (repeat: Repeat) => retries({ repeat, authorization: provided(headers) });
    expect(of('unsent').delayAfter(answer(401), 1, Infinity)).toBe(0);
    expect(of('never').delayAfter(answer(401), 1, Infinity)).toBeUndefined();
  });
});
