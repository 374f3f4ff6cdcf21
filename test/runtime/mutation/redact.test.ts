import { describe, expect, test } from 'vitest';
import { redactError, redactValue } from '../../../templates/typescript/runtime/redact-value.js';
import {
  isSecretName,
  REDACTED,
  redactGiven,
  redactHeaders,
  redactText,
  redactURL,
  textRedactor,
} from '../../../templates/typescript/runtime/redact.js';

describe('a secret in Base64', () => {
  // Lengths that leave one, two and no bytes over, and bytes that are written as + and /.
  const secrets = ['key_0123', 'key_01234', 'key_012345', 'ûï¾ûï¾ÿÿÿÿ', 'secret>>>???'];
  test.each(secrets)('%s: alone, as a user name, with a password', (secret) => {
    for (const text of [secret, `${secret}:`, `${secret}:pw`, `${secret}é`]) {
      for (const encoding of ['base64', 'base64url'] as const) {
        const encoded = Buffer.from(text, 'latin1').toString(encoding);
        expect(redactGiven(`<${encoded}>`, [secret])).toBe(`<${REDACTED}>`);
      }
    }
  });

  test('ends with its word', () => {
    const encoded = btoa('key_01234:pw');
    expect(redactGiven(`${encoded} ${encoded}=== .${encoded}!`, ['key_01234'])).toBe(
      `${REDACTED} ${REDACTED}= .${REDACTED}!`,
    );
  });

  test('of a text beyond Latin-1 does not exist', () => {
    expect(redactGiven('☃☃☃☃☃☃☃☃ Stryker was here', ['☃☃☃☃☃☃☃☃'])).toBe(`${REDACTED} Stryker was here`);
  });
});

test('a secret in the middle of JSON, and of other text', () => {
  const secret = 'a"b\\c\nd\te';
  expect(redactGiven(JSON.stringify({ note: `<${secret}>` }), [secret])).toBe(`{"note":"<${REDACTED}>"}`);
  expect(redactGiven('x12345678y', ['12345678'])).toBe(`x${REDACTED}y`);
  expect(redactGiven('1234567y', ['1234567'])).toBe('1234567y');
  expect(redactGiven('12345678', ['\t12345678\n'])).toBe(REDACTED);
  expect(redactGiven('a.c+e(g)', ['a.c+e(g)'])).toBe(REDACTED);
  expect(redactGiven('abc+e(g)', ['a.c+e(g)'])).toBe('abc+e(g)');
});

test('given secrets only: everything else is data', () => {
  const body = '{"client_secret":"pi_1_secret_2","url":"https://u:p@h/?key=a"}';
  expect(redactGiven(body, ['sk_test_1234'])).toBe(body);
  expect(redactGiven(body, [])).toBe(body);
});

test('one redactor for many texts', () => {
  const clean = textRedactor(['sk_test_1234']);
  expect([clean('sk_test_1234'), clean('sk_test_1234'), clean('x')]).toEqual([REDACTED, REDACTED, 'x']);
});

test.each([
  'reauthorization',
  'authorization-url',
  'macookie',
  'cookie-policy',
  'reauth',
  'authors',
  'obsession',
])('%s is no name of a secret', (name) => expect(isSecretName(name)).toBe(false));

test.each(['idempotency--key', 'page__token', 'Next-Page-Token'])('%s is harmless', (name) => {
  expect(isSecretName(name)).toBe(false);
});

test.each(['next_page_token_secret', 'my-idempotency-key', 'sessions-key', 'auth', 'session', 'x_api_keys'])(
  '%s is one',
  (name) => expect(isSecretName(name)).toBe(true),
);

test.each<[string, string]>([
  ['/a@b//c', '/a@b//c'],
  ['//a@b', '//[redacted]@b'],
  ['//a?b@c', '//a?b@c'],
  ['//a#b@c', '//a#b@c'],
  ['//a b@c', '//a b@c'],
  ['//a"b@c', '//a"b@c'],
  ["//a'b@c", "//a'b@c"],
  ['//a<b@c>d@e', '//a<b@c>d@e'],
  ['//a/b@c', '//a/b@c'],
  ['//a\\b@c', '//a\\b@c'],
  ['a Cookie: b\nc', 'a Cookie: [redacted]\nc'],
  ['cookie:\tb\rc', 'cookie:\t[redacted]\rc'],
  ['Bearer \t a_c, d', 'Bearer \t [redacted], d'],
  ['bearer abc; bearer a=', 'bearer abc; bearer [redacted]'],
  ['xbearer abc1', 'xbearer abc1'],
  ['basic "abc1"', 'basic "abc1"'],
  ["basic a1'b", "basic [redacted]'b"],
  ['a=1;token=b;c=d', 'a=1;token=[redacted];c=d'],
  ['token=', 'token='],
  ['x.token[0]=a<b', 'x.token[0]=[redacted]<b'],
  ['"token" : "a", "token":1, "x":"token"', '"token" : "[redacted]", "token":1, "x":"token"'],
  ["'token':'a'b", '\'token\':"[redacted]"b'],
  ['token: "a\\\\" b"', 'token: "[redacted]" b"'],
])('%j is shown as %j', (text, shown) => {
  expect(redactText(text, [])).toBe(shown);
});

test('a URL is no text: what looks like a header in it stays', () => {
  expect(redactURL('/x?q=cookie:a&"token":"b"', [])).toBe('/x?q=cookie:a&"token":"b"');
  expect(redactURL('/x?a=b&sig=c&d', [])).toBe('/x?a=b&sig=[redacted]&d');
  expect(redactURL('x&token=a#key=b&c', [])).toBe('x&token=[redacted]#key=[redacted]&c');
});

test('a scheme of credentials is one only at the start', () => {
  expect(redactHeaders({ authorization: 'abc Basic d', cookie: 'Bearer a Bearer b' }, [])).toEqual({
    authorization: REDACTED,
    cookie: 'Bearer [redacted]',
  });
});

describe('copies', () => {
  test('have the members of the original, as changeable as ever', () => {
    const original = Object.assign(new TypeError('x', { cause: 1 }), {
      code: 'E',
      list: [],
      key: null,
      secret: '',
    });
    const copy = redactError(original, []);
    const flags = (error: Error) =>
      Object.fromEntries(
        Object.entries(Object.getOwnPropertyDescriptors(error))
          .filter(([name]) => name !== 'stack')
          .map(([name, { writable, enumerable, configurable }]) => [
            name,
            [writable, enumerable, configurable],
          ]),
      );
    expect(flags(copy)).toEqual({ ...flags(original), name: [true, false, true] });
    expect(copy).toMatchObject({ name: 'TypeError', code: 'E', list: [], key: null, secret: '', cause: 1 });
    expect(copy.constructor).toBe(Error);
  });

  test('of the same object are the same', () => {
    const shared = { a: [] };
    const copy = redactValue({ one: shared, two: [shared] }, []) as { one: object; two: object[] };
    expect(copy).toEqual({ one: { a: [] }, two: [{ a: [] }] });
    expect(copy.two[0]).toBe(copy.one);
  });

  test('tell secrets by name only where there is one to tell', () => {
    const value = {
      key: null,
      token: false,
      secret: 0,
      password: '',
      auth: [],
      session: {},
      sig: 'a',
      jwt: undefined,
    };
    expect(redactValue(value, [])).toEqual({ ...value, auth: REDACTED, session: REDACTED, sig: REDACTED });
  });
});
