import { afterEach, expect, test, vi } from 'vitest';
import {
  AbortError,
  APIError,
  ConnectionError,
  DecodeError,
  InvalidArgumentError,
  TimeoutError,
} from '../../../templates/typescript/runtime/errors.js';
import {
  retryDelay,
  serverDelay,
  shouldRetry,
  systemBackoff,
  type FailedAttempt,
  type RetryRules,
} from '../../../templates/typescript/runtime/retry.js';
import { STALE_SOCKET } from '../../../templates/typescript/runtime/transport.js';

const VERDICT = 'should-retry';

function rules(changes: Partial<RetryRules> = {}): RetryRules {
  return { repeat: 'always', renewsKey: false, shouldRetryHeader: VERDICT, policies: [], ...changes };
}

function answer(status: number, headers: Record<string, string> = {}): APIError {
  return new APIError({ status, headers: new Headers(headers), requestId: undefined, attempts: 1 });
}

function fault(code?: string, more: object = {}): ConnectionError {
  const cause = Object.assign(new Error('fault'), code === undefined ? {} : { code }, more);
  return new ConnectionError('x', { attempts: 1, cause });
}

const retried = (error: unknown, changes?: Partial<RetryRules>) => shouldRetry(error, rules(changes), 1);

afterEach(() => vi.useRealTimers());

test('statuses that are retried, of all there are', () => {
  const statuses = Array.from({ length: 500 }, (_, index) => index + 100);
  const expected = statuses.filter(
    (status) => [408, 409, 429].includes(status) || (status > 499 && status !== 501),
  );
  expect(statuses.filter((status) => retried(answer(status)))).toEqual(expected);
});

test.each<[verdict: string, status: number, header: string | undefined, expected: boolean]>([
  ['true', 400, VERDICT, true],
  ['true', 501, VERDICT, true],
  ['false', 503, VERDICT, false],
  ['false', 429, VERDICT, false],
  ['TRUE', 400, VERDICT, false],
  ['', 503, VERDICT, true],
  ['0', 503, VERDICT, true],
  ['true', 400, undefined, false],
  ['false', 503, undefined, true],
])('the verdict %j after %i, looked for in %s: %s', (verdict, status, shouldRetryHeader, expected) => {
  expect(retried(answer(status, { [VERDICT]: verdict }), { shouldRetryHeader })).toBe(expected);
});

test.each([
  'CERT_HAS_EXPIRED',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_ROOT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_TLS_HANDSHAKE',
  'ERR_SSL_WRONG_VERSION_NUMBER',
])('%s lasts', (code) => {
  expect(retried(fault(code))).toBe(false);
});

test.each([
  undefined,
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ECONNREFUSED',
  'EAI_AGAIN',
  'ERR_STREAM_PREMATURE_CLOSE',
])('%s passes', (code) => {
  expect(retried(fault(code))).toBe(true);
});

test.each<[what: string, error: ConnectionError, unsent: boolean]>([
  ['ECONNREFUSED', fault('ECONNREFUSED'), true],
  ['ENOTFOUND', fault('ENOTFOUND'), true],
  ['EAI_AGAIN', fault('EAI_AGAIN'), true],
  ['EHOSTUNREACH', fault('EHOSTUNREACH'), true],
  ['ENETUNREACH', fault('ENETUNREACH'), true],
  ['UND_ERR_CONNECT_TIMEOUT', fault('UND_ERR_CONNECT_TIMEOUT'), true],
  ['ETIMEDOUT', fault('ETIMEDOUT'), false],
  ['ETIMEDOUT while connecting', fault('ETIMEDOUT', { syscall: 'connect' }), true],
  ['ECONNRESET', fault('ECONNRESET'), false],
  ['ECONNRESET while reading', fault('ECONNRESET', { syscall: 'read' }), false],
  ['no code', fault(), false],
  ['a cause of the cause', fault(undefined, { cause: fault('ENOTFOUND') }), true],
  ['a certificate, looked at while connecting', fault('CERT_HAS_EXPIRED', { syscall: 'connect' }), false],
])('a request that must not arrive twice, after %s', (_, error, unsent) => {
  expect(retried(error, { repeat: 'unsent' })).toBe(unsent);
  expect(retried(error, { repeat: 'never' })).toBe(false);
});

test('an answer means that the request has arrived', () => {
  for (const repeat of ['unsent', 'never'] as const) {
    expect(retried(answer(503), { repeat })).toBe(false);
    expect(retried(answer(400, { [VERDICT]: 'true' }), { repeat })).toBe(false);
    expect(retried(answer(401), { repeat })).toBe(false);
  }
});

test('a request that was refused for its key was not acted upon: it is safe with another, unless the body is gone', () => {
  expect(retried(answer(401), { repeat: 'unsent', renewsKey: true })).toBe(true);
  expect(retried(answer(401), { repeat: 'never', renewsKey: true })).toBe(false);
});

test('faults of other kinds are not retried; nor asked about, but for answers that make no sense', () => {
  const policy = vi.fn(() => true);
  for (const error of [new TypeError('x'), new InvalidArgumentError('x'), new AbortError(), undefined, 'x'])
    expect(retried(error, { policies: [policy] })).toBe(false);
  expect(policy).not.toHaveBeenCalled();
  expect(retried(new DecodeError('x'))).toBe(false);
  expect(retried(new DecodeError('x'), { policies: [policy] })).toBe(true);
  expect(retried(new TimeoutError('x', { attempts: 1 }))).toBe(true);
});

test('a new key is a reason of its own', () => {
  expect(retried(answer(401))).toBe(false);
  expect(retried(answer(401), { renewsKey: true })).toBe(true);
});

test('each policy knows what happened and the decision of the one before', () => {
  const asked: FailedAttempt[] = [];
  const policy = (verdict: boolean) => (failed: FailedAttempt) => {
    asked.push(failed);
    return verdict;
  };
  const error = answer(503);
  expect(shouldRetry(error, rules({ policies: [policy(false), policy(true)] }), 3)).toBe(true);
  expect(asked).toEqual([
    { attempt: 3, error, status: 503, decision: true },
    { attempt: 3, error, status: 503, decision: false },
  ]);
  asked.length = 0;
  const info = { status: 200, headers: new Headers(), requestId: undefined, attempts: 1, elapsed: 1 };
  const broken = new ConnectionError('x', { attempts: 1, response: info });
  expect(retried(broken, { policies: [policy(false)] })).toBe(false);
  expect(retried(fault(), { policies: [policy(false)] })).toBe(false);
  expect(asked.map(({ status }) => status)).toEqual([200, undefined]);
});

const NOW = Date.parse('Tue, 01 Nov 2022 10:00:00 GMT');
const at = (seconds: number) => new Date(NOW + seconds * 1000).toUTCString();

test.each<[headers: Record<string, string>, delay: number | undefined]>([
  [{ 'retry-after-ms': '1' }, 1],
  [{ 'retry-after-ms': '60000' }, 60_000],
  [{ 'retry-after-ms': '60001' }, 60_000],
  [{ 'retry-after-ms': '-1', 'retry-after': '1' }, 1_000],
  [{ 'retry-after-ms': '1.5', 'retry-after': '1' }, 1_000],
  [{ 'retry-after-ms': '', 'retry-after': '1' }, 1_000],
  [{ 'retry-after': '1' }, 1_000],
  [{ 'retry-after': '60' }, 60_000],
  [{ 'retry-after': '61' }, 60_000],
  [{ 'retry-after': '1s' }, undefined],
  [{ 'retry-after': 's1' }, undefined],
  [{ 'retry-after': at(0) }, 0],
  [{ 'retry-after': at(1) }, 1_000],
  [{ 'retry-after': at(-1) }, undefined],
  [{ 'retry-after': at(61) }, 60_000],
  [{ 'retry-after': `${at(1)} ` }, 1_000],
  [{ 'retry-after': `x${at(1)}` }, undefined],
  [{ 'retry-after': `${at(1)}-1` }, undefined],
  [{ 'retry-after': '2022-11-01T10:00:01Z' }, undefined],
  [{ 'retry-after': 'Tue, 01 Nov 2022 10:00:01' }, undefined],
  [{ 'retry-after': 'Tue, 1 Nov 2022 10:00:01 GMT' }, undefined],
  [{ 'retry-after': at(8), date: at(5) }, 3_000],
  [{ 'retry-after': at(8), date: 'today' }, 8_000],
  [{ 'retry-after': '8', date: at(5) }, 8_000],
])('the server says %j: %s', (headers, delay) => {
  expect(serverDelay(new Headers(headers), NOW)).toBe(delay);
});

test('a date is measured by the clock, when nothing else tells the time', () => {
  vi.useFakeTimers({ now: NOW });
  expect(serverDelay(new Headers({ 'retry-after': at(7) }))).toBe(7_000);
});

test('the delay is what the server says in an answer, nothing after a stale connection, else chance', () => {
  const half = () => 0.5;
  expect(retryDelay(3, answer(503, { 'retry-after': '7' }), half)).toBe(7_000);
  expect(retryDelay(3, answer(503, { 'retry-after': '0' }), half)).toBe(0);
  expect(retryDelay(3, answer(503), half)).toBe(1_000);
  expect(retryDelay(3, fault('ECONNRESET'), half)).toBe(1_000);
  const closed = Object.assign(new Error('x'), { name: STALE_SOCKET });
  expect(retryDelay(3, closed, half)).toBe(1_000);
  const stale = new ConnectionError('x', { attempts: 1, cause: closed });
  expect(retryDelay(3, stale, half)).toBe(0);
});

test('chance is spread over the whole range and never leaves it', () => {
  for (let draw = 0; draw < 10_000; draw++) {
    const delay = retryDelay(2, undefined, () => systemBackoff.random());
    expect(delay >= 0 && delay < 1_000).toBe(true);
  }
  expect(new Set(Array.from({ length: 100 }, () => systemBackoff.random())).size).toBeGreaterThan(1);
});

test('waiting takes as long as it is told to, and leaves nothing behind', async () => {
  vi.useFakeTimers();
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, 'addEventListener');
  const removed = vi.spyOn(signal, 'removeEventListener');
  const done = vi.fn();
  const waiting = systemBackoff.sleep(1_000, signal).then(done);
  await vi.advanceTimersByTimeAsync(999);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  expect(added).toHaveBeenCalledOnce();
  expect(removed.mock.calls).toEqual([added.mock.calls[0]?.slice(0, 2)]);
  const withoutSignal = systemBackoff.sleep(5, undefined).then(done);
  await vi.advanceTimersByTimeAsync(5);
  await withoutSignal;
  expect(done).toHaveBeenCalledTimes(2);
});

test('waiting ends with the signal, whose reason it tells, and starts no timer after it', async () => {
  vi.useFakeTimers();
  const controller = new AbortController();
  const waiting = systemBackoff.sleep(1_000, controller.signal);
  expect(vi.getTimerCount()).toBe(1);
  controller.abort('enough');
  await expect(waiting).rejects.toEqual(new AbortError('enough'));
  expect(vi.getTimerCount()).toBe(0);
  await expect(systemBackoff.sleep(1_000, controller.signal)).rejects.toMatchObject({ cause: 'enough' });
  expect(vi.getTimerCount()).toBe(0);
});

test('an error that is behind itself is looked at once', () => {
  const cause = new Error('round');
  cause.cause = new Error('and round', { cause });
  const circle = new ConnectionError('x', { attempts: 1, cause });
  expect(circle.code).toBeUndefined();
  expect(retried(circle, { repeat: 'unsent' })).toBe(false);
  (cause.cause as Error).cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', cause });
  const found = new ConnectionError('x', { attempts: 1, cause });
  expect(found.code).toBe('ECONNREFUSED');
  expect(retried(found, { repeat: 'unsent' })).toBe(true);
});

test('a code that is no text is no code', () => {
  const cause = Object.assign(new Error('x', { cause: Object.assign(new Error('y'), { code: 'EPIPE' }) }), {
    code: 42,
  });
  expect(new ConnectionError('x', { attempts: 1, cause }).code).toBe('EPIPE');
});
