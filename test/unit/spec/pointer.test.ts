import { expect, test } from 'vitest';
import { formatPointer, parseReference, takeStep } from '../../../generator/spec/pointer.js';

test.each([
  ['#/a/b', '', ['a', 'b']],
  ['#', '', []],
  ['', '', []],
  ['a.yaml', 'a.yaml', []],
  ['a%20b.yaml#/x~1y~0z', 'a b.yaml', ['x/y~z']],
  ['#/~01', '', ['~1']],
  ['#/%7Bid%7D/', '', ['{id}', '']],
])('%s is taken apart', (ref, file, pointer) => {
  expect(parseReference(ref)).toEqual({ file, pointer });
});

test.each(['#a', '#/~', '#/~2', '#/%', '%.yaml'])('%s is malformed', (ref) => {
  expect(parseReference(ref)).toBeUndefined();
});

test('a pointer that is written is read again as it was', () => {
  const pointer = ['a/b', '~1', '100%', '%41', '{x}', '', '#'];
  expect(parseReference(formatPointer(pointer))?.pointer).toEqual(pointer);
});

test('steps lead through own members and items only', () => {
  expect(takeStep({ a: 1 }, 'a')).toBe(1);
  expect(takeStep({}, 'toString')).toBeUndefined();
  expect(takeStep([5, 6], '1')).toBe(6);
  expect(['01', '-1', '2', 'length', '1.0'].map((step) => takeStep([5, 6], step))).toEqual(Array(5).fill(undefined));
  expect(takeStep('text', '0')).toBeUndefined();
});
