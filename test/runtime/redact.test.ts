import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { redactError, redactValue } from '../../templates/typescript/runtime/redact-value.js';
import {
  isSecretName,
  REDACTED,
  redactHeaders,
  redactText,
  redactURL,
} from '../../templates/typescript/runtime/redact.js';

const SECRET = 'sk_live_a/b+c=d "é" 1234';
const basic = (text: string) => Buffer.from(text, 'latin1').toString('base64');

describe('a secret that is given is found', () => {
  test.each<[string, string]>([
    ['as it is', SECRET],
    ['in another case', SECRET.toUpperCase()],
    ['percent-encoded', encodeURIComponent(SECRET)],
    ['percent-encoded in small letters', encodeURIComponent(SECRET).toLowerCase()],
    ['as a form has it', new URLSearchParams({ a: SECRET }).toString().slice(2)],
    ['in JSON', JSON.stringify(SECRET)],
    ['as user name of Basic', basic(`${SECRET}:`)],
    ['as user name with a password', basic(`${SECRET}:hunter2`)],
    ['in Base64', basic(SECRET)],
    ['in Base64 for URLs', Buffer.from(SECRET, 'latin1').toString('base64url')],
  ])('%s', (_, form) => {
    for (const redact of [redactText, redactURL]) {
      const shown = redact(`<${form}> and <${form}>`, ['another secret', `${SECRET}\n`]);
      expect(shown.replaceAll('"', '')).toBe(`<${REDACTED}> and <${REDACTED}>`);
    }
  });

  test('and the longer of two wins', () => {
    expect(redactText('secret_1_and_more', ['secret_1', 'secret_1_and_more'])).toBe(REDACTED);
  });

  test('from eight characters on: shorter ones would be found everywhere', () => {
    expect(redactText('1234567 12345678', ['1234567', '12345678'])).toBe(`1234567 ${REDACTED}`);
    expect(redactText('a b', ['', ' '])).toBe('a b');
  });

  test('also beyond Latin-1, with half a character, and with what means something in patterns', () => {
    for (const secret of ['☃☃☃☃☃☃☃☃', 'abcdefg\ud83d', '$&(.*)+?[^]|\\', '12345-]/{}'])
      expect(redactText(`x${secret}y`, [secret])).toBe(`x${REDACTED}y`);
  });
});

describe('names', () => {
  test.each(
    'authorization Proxy-Authorization Cookie SET-COOKIE x-api-key apikey apiKey APIKey api_key key token access_token clientSecret client_secret X-Amz-Security-Token Stripe-Signature sig password db_passwd passphrase credentials session x-auth card[token] key2 jwt keys'.split(
      ' ',
    ),
  )('%s is one of a secret', (name) => expect(isSecretName(name)).toBe(true));

  test.each(
    'monkey keyboard tokenizer author www-authenticate idempotency-key Idempotency-Key idempotencyKey page_token nextPageToken next_token date cookies-policy accept id starting_after'.split(
      ' ',
    ),
  )('%s is not', (name) => expect(isSecretName(name)).toBe(false));
});

describe('B91 URLs', () => {
  test.each<[string, string]>([
    ['https://u:p@h/x', 'https://[redacted]@h/x'],
    ['https://token@h', 'https://[redacted]@h'],
    ['HTTP://a@b@h/@c', 'HTTP://[redacted]@h/@c'],
    ['//u:p@h', '//[redacted]@h'],
    ['https:\\\\u:p@h', 'https:\\\\[redacted]@h'],
    ['https://h/a@b?c=d@e', 'https://h/a@b?c=d@e'],
    ['/v1/x?key=a', '/v1/x?key=[redacted]'],
    ['/x?a=1&client_secret=b c"d&z=2', '/x?a=1&client_secret=[redacted]&z=2'],
    ['/x?TOKEN=a', '/x?TOKEN=[redacted]'],
    ['/x?card%5Btoken%5D=a&card[key]=b', '/x?card%5Btoken%5D=[redacted]&card[key]=[redacted]'],
    ['/x?%zz_key=a', '/x?%zz_key=[redacted]'],
    ['/x#access_token=a&b=c', '/x#access_token=[redacted]&b=c'],
    ['/x?a?key=b', '/x?a?key=[redacted]'],
    ['/x?key=', '/x?key='],
    ['/x?keyboard=a&page_token=b&id=c', '/x?keyboard=a&page_token=b&id=c'],
    ['/key=a/token', '/key=a/token'],
  ])('%j', (url, shown) => expect(redactURL(url, [])).toBe(shown));
});

describe('text', () => {
  test.each<[string, string]>([
    ['GET https://u:p@h/?key=a failed', 'GET https://[redacted]@h/?key=[redacted] failed'],
    ['redis://:pw@h and //x@y.', 'redis://[redacted]@h and //[redacted]@y.'],
    ['client_secret=abc, b=c', 'client_secret=[redacted], b=c'],
    ['(token=abc)', '(token=[redacted]'],
    ['Authorization: Bearer abc\nAccept: b', 'Authorization: [redacted]\nAccept: b'],
    ['proxy-authorization:x', 'proxy-authorization:[redacted]'],
    ['Set-Cookie: a=b; c=d', 'Set-Cookie: [redacted]'],
    ['x-api-key: abc def', 'x-api-key: [redacted]'],
    ['with Bearer abc1 and basic dTpw==.', 'with Bearer [redacted] and basic [redacted]'],
    ['{"api_key":"a\\"b","c":"d"}', '{"api_key":"[redacted]","c":"d"}'],
    ["{ authorization: 'a', c: 'd' }", '{ authorization: "[redacted]", c: \'d\' }'],
    ["{ 'x-api-key' : 'a\\'b' }", '{ \'x-api-key\' : "[redacted]" }'],
  ])('%j', (text, shown) => expect(redactText(text, [])).toBe(shown));

  test.each([
    'No API key: pass one to the client',
    'Basic authentication is required, or a bearer token',
    'connect ECONNREFUSED 127.0.0.1:443',
    'mail jo@example.com, see https://h/a?b=c#d',
    'The key "author": "Jo" is unknown; a=1, monkey=2',
    'Idempotency-Key=order_42',
    'reauthorization: needed',
    '',
  ])('%j says nothing secret', (text) => expect(redactText(text, [SECRET])).toBe(text));

  test('of any length and kind is gone through in one go', () => {
    const size = 200_000;
    for (const unit of [
      'a',
      '=',
      '"',
      "a:'",
      'a="',
      '//',
      '://',
      '?',
      'key',
      'bearer ',
      '\\',
      ' ',
      '[%',
      'a:"\\',
    ]) {
      const text = unit.repeat(size);
      expect(redactText(text, [SECRET]).length).toBeLessThanOrEqual(text.length);
      expect(redactURL(text, [SECRET]).length).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('headers', () => {
  const shown = {
    authorization: 'Bearer [redacted]',
    cookie: REDACTED,
    accept: 'a/b',
    'x-note': `<${REDACTED}>`,
  };
  const given = {
    authorization: 'Bearer abc',
    cookie: 'a=b',
    accept: 'a/b',
    'x-note': `<${SECRET}>`,
  };

  test('in each form', () => {
    for (const source of [given, Object.entries(given), new Map(Object.entries(given)), new Headers(given)])
      expect(redactHeaders(source, [SECRET])).toEqual(shown);
  });

  test('that come several times, or not at all', () => {
    const source = { 'set-cookie': ['a=b', 'c=d'], vary: ['a', 'b'], gone: undefined, removed: null };
    expect(redactHeaders(source, [])).toEqual({ 'set-cookie': REDACTED, vary: 'a,b' });
  });

  test.each([
    ['Basic dTpw', 'Basic [redacted]'],
    ['bearer x', 'bearer [redacted]'],
    ['Digest a=b', 'Digest [redacted]'],
    ['sk_live_1 x', REDACTED],
    ['Basic', REDACTED],
  ])('of credentials %j only the scheme', (value, expected) => {
    expect(redactHeaders({ 'Proxy-Authorization': value }, [])).toEqual({ 'Proxy-Authorization': expected });
  });

  test('with names that mean something to JavaScript', () => {
    const result = redactHeaders([['__proto__', 'x']], []);
    expect(Object.entries(result)).toEqual([['__proto__', 'x']]);
  });
});

describe('values', () => {
  test('are copied without their secrets', () => {
    const original = {
      url: `/x?token=${SECRET}`,
      headers: new Headers({ authorization: `Bearer ${SECRET}`, accept: 'a' }),
      params: {
        client_secret: 'abc',
        key: '',
        token: 3,
        credentials: { user: 'me' },
        list: [SECRET, 1, null],
      },
      apiKey: undefined,
    };
    const copy = redactValue(original, [SECRET]);
    expect(copy).toEqual({
      url: '/x?token=[redacted]',
      headers: { authorization: 'Bearer [redacted]', accept: 'a' },
      params: {
        client_secret: REDACTED,
        key: '',
        token: 3,
        credentials: REDACTED,
        list: [REDACTED, 1, null],
      },
      apiKey: undefined,
    });
    expect(original.params.list[0]).toBe(SECRET);
  });

  test.each([1, 2n, true, null, undefined, new Date(0)])('keep %s', (value) => {
    expect(redactValue(value, [SECRET])).toBe(value);
  });

  test.each<[string, unknown, unknown]>([
    ['URLs', new URL('https://u:p@h/?key=a'), 'https://[redacted]@h/?key=[redacted]'],
    ['maps', new Map<unknown, unknown>([['cookie', 'a'], ['b', SECRET], [1, 2]]), { cookie: REDACTED, b: REDACTED, 1: 2 }], // prettier-ignore
    ['bytes', new TextEncoder().encode(SECRET), '[Uint8Array]'],
    ['sets', new Set([SECRET]), '[Set]'],
    ['classes', new (class Wallet { readonly pin = SECRET })(), '[Wallet]'], // prettier-ignore
  ])('of %s hold no secret', (_, value, shown) =>
    expect(redactValue({ value }, [SECRET])).toEqual({ value: shown }),
  );

  test('may contain themselves, and hold names that mean something to JavaScript', () => {
    const loop = JSON.parse('{"__proto__":{"a":1}}') as Record<string, unknown>;
    loop.again = [loop];
    const copy = redactValue(loop, []) as { again: unknown[] };
    expect(copy.again[0]).toBe(copy);
    expect(copy).not.toBe(loop);
    expect(Object.keys(copy)).toEqual(['__proto__', 'again']);
    expect(redactValue(Object.assign(Object.create(null), { a: SECRET }), [SECRET])).toEqual({ a: REDACTED });
  });
});

describe('B90 errors', () => {
  test('are copied with their causes', () => {
    const root = Object.assign(new TypeError(`bad ${SECRET}`), {
      code: 'EBAD',
      path: `/x?key=${SECRET}`,
      token: 'abc',
    });
    const error = new RangeError('outer', { cause: new Error('middle', { cause: root }) });
    const copy = redactError(error, [SECRET]);
    expect(inspect(copy, { depth: 9, showHidden: true })).not.toContain('sk_live');
    expect(copy).toMatchObject({ name: 'RangeError', message: 'outer' });
    expect((copy.cause as Error).cause).toMatchObject({
      name: 'TypeError',
      message: `bad ${REDACTED}`,
      code: 'EBAD',
      path: '/x?key=[redacted]',
      token: REDACTED,
    });
    expect(copy.stack).toContain('RangeError: outer');
    expect(root.message).toContain(SECRET);
  });

  test('that are several at once, or have something else for a cause', () => {
    const both = new AggregateError([new Error(SECRET), SECRET], 'both', { cause: { key: 'abc' } });
    expect(redactError(both, [SECRET])).toMatchObject({
      name: 'AggregateError',
      errors: [{ message: REDACTED }, REDACTED],
      cause: { key: REDACTED },
    });
  });

  test('of the platform, which hide their members', () => {
    const error = new DOMException(`at ${SECRET}`, 'AbortError');
    expect(redactError(error, [SECRET])).toMatchObject({ name: 'AbortError', message: `at ${REDACTED}` });
  });

  test('may be causes of themselves', () => {
    const error = new Error(SECRET);
    error.cause = { again: error };
    const copy = redactError(error, [SECRET]);
    expect((copy.cause as { again: unknown }).again).toBe(copy);
    expect(copy.message).toBe(REDACTED);
  });

  test('get no members they did not have, and show those that were hidden no more than before', () => {
    const copy = redactError(new Error('x'), []);
    expect('cause' in copy).toBe(false);
    expect('errors' in copy).toBe(false);
    expect(Object.keys(redactError(new Error('x', { cause: 1 }), []))).toEqual([]);
  });
});
