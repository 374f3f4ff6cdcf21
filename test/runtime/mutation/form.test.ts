import { expect, test } from 'vitest';
import { InvalidArgumentError } from '../../../templates/typescript/runtime/errors.js';
import { encodeForm, formEntries, formText } from '../../../templates/typescript/runtime/form.js';

test.each<[value: unknown, text: string]>([
  [null, ''],
  ['', ''],
  [' a', ' a'],
  [true, 'true'],
  [false, 'false'],
  [0, '0'],
  [-1.5, '-1.5'],
  [1e21, '1e+21'],
  [-(2n ** 64n), '-18446744073709551616'],
  [new Date(999), '0'],
  [new Date(1_000), '1'],
  [new Date(-1), '-1'],
])('%s is sent as %j', (value, text) => {
  expect(formText(value, 'a')).toBe(text);
});

test.each<[value: unknown, kind: string]>([
  [NaN, 'not a finite number'],
  [-Infinity, 'not a finite number'],
  [new Date(NaN), 'not a valid date'],
  [new Blob([]), 'a file, which this call does not take'],
  [{ name: 'a', data: new Uint8Array() }, 'a file, which this call does not take'],
  [Promise.resolve(), 'a promise; await it first'],
  [{ then: 1 }, 'a promise; await it first'],
  [new Set([1]), 'neither an array nor a plain object'],
  [{}, 'neither an array nor a plain object'],
  [Symbol('a'), 'a symbol'],
  [() => 1, 'a function'],
  [undefined, 'a undefined'],
  // Converts to a number, which makes it none.
  [{ valueOf: () => 1 }, 'neither an array nor a plain object'],
])('%s is refused with its kind', (value, kind) => {
  expect(() => formText(value, 'a[b]')).toThrow(
    new InvalidArgumentError(`a[b] cannot be sent: it is ${kind}`),
  );
});

test.each<[params: object, entries: unknown[]]>([
  [{ a: [] }, []],
  [{ a: [undefined] }, []],
  [{ a: [undefined, 1, undefined, 2] }, [['a[0]', 1], ['a[1]', 2]]], // prettier-ignore
  [{ a: [null, 1] }, [['a[0]', null], ['a[1]', 1]]], // prettier-ignore
  [{ a: [[1], [2]] }, [['a[0][0]', 1], ['a[1][0]', 2]]], // prettier-ignore
  [{ a: { b: undefined, c: null } }, [['a[c]', null]]],
  [[1, [2]], [['0', 1], ['1[0]', 2]]], // prettier-ignore
  [{ '': 1 }, [['', 1]]],
])('%j is walked through in order', (params, entries) => {
  expect([...formEntries(params)]).toEqual(entries);
});

test('only ancestors make a cycle', () => {
  const leaf = { x: 1 };
  expect(encodeForm({ a: [leaf, leaf], b: { c: leaf } })).toBe('a[0][x]=1&a[1][x]=1&b[c][x]=1');
  const loop: Record<string, unknown> = { x: 1 };
  loop.self = loop;
  expect(() => encodeForm(loop)).toThrow(new InvalidArgumentError('self cannot be sent: it contains itself'));
  const list: unknown[] = [];
  list.push({ list });
  expect(() => encodeForm({ list })).toThrow(
    new InvalidArgumentError('list[0][list] cannot be sent: it contains itself'),
  );
});

test('brackets of names stay, those of values do not; nothing else of a name does', () => {
  expect(encodeForm({ 'a[b] c': '[d]', '&=': '&=' })).toBe('a[b]%20c=%5Bd%5D&%26%3D=%26%3D');
  expect(encodeForm({ 'a[[]]': 1 })).toBe('a[[]]=1');
});

test('half a character is told by what it stands in', () => {
  expect(() => encodeForm({ a: { b: '\udc00' } })).toThrow(
    new InvalidArgumentError('a[b] cannot be sent: it holds half a character (a lone surrogate)'),
  );
  expect(() => encodeForm({ '\udc00': 'b' })).toThrow(
    new InvalidArgumentError('"\\udc00" cannot be sent: it holds half a character (a lone surrogate)'),
  );
});
