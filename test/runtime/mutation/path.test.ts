import { expect, test } from 'vitest';
import { InvalidArgumentError } from '../../../templates/typescript/runtime/errors.js';
import { path } from '../../../templates/typescript/runtime/path.js';

/** Where a condition of the path tag turns over: one row on each side. */
test.each<[id: string | number, wire: string]>([
  [0, '0'],
  [-1, '-1'],
  [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ['0', '0'],
  [' a ', '%20a%20'],
  ['...', '...'],
  ['.a', '.a'],
  ['a.', 'a.'],
  ['a..', 'a..'],
  ['..a', '..a'],
  ['%2e%2e%2e', '%252e%252e%252e'],
  ['a%2e', 'a%252e'],
  ['%2ea', '%252ea'],
  ['\u00a0a', '%C2%A0a'],
  ['a\u2028', 'a%E2%80%A8'],
  ['😀', '%F0%9F%98%80'],
])('%j becomes %s', (id, wire) => {
  expect(path`/x/${id}/y`()).toBe(`/x/${wire}/y`);
});

test.each<[id: unknown, shown: string]>([
  [Number.MAX_SAFE_INTEGER + 1, '9007199254740992'],
  [Infinity, 'Infinity'],
  [null, 'null'],
  [undefined, 'undefined'],
  [true, 'true'],
  [{}, 'an object'],
  ['', '""'],
  ['\t', '"\\t"'],
  ['.', '"."'],
  ['..', '".."'],
  ['.%2E', '".%2E"'],
  ['%2e', '"%2e"'],
  ['a\u001f', '"a\\u001f"'],
  ['\u007fa', '"\u007fa"'],
  ['a\u009fb', '"a\u009fb"'],
  ['\udc00a', '"\\udc00a"'],
  ['a\udbff', '"a\\udbff"'],
])('%s is refused', (id, shown) => {
  expect(path`/x/${id as string}`).toThrow(
    new InvalidArgumentError(`Argument 1 of /x/{} is no id: ${shown}`),
  );
});

test('long integers have all their digits', () => {
  expect(path`/x/${-9_007_199_254_740_993n}`()).toBe('/x/-9007199254740993');
});

test('each argument is counted, and looked at only when the call is made', () => {
  const bad = path`/a/${'b'}/c/${'d'}/${''}`;
  expect(bad).toThrow(new InvalidArgumentError('Argument 3 of /a/{}/c/{}/{} is no id: ""'));
  expect(path`${'a'}`()).toBe('a');
  expect(path``()).toBe('');
});
