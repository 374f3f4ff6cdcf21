import { describe, expect, test } from 'vitest';
import {
  exactIntegers,
  type Int64Place,
  type Int64Places,
} from '../../templates/typescript/runtime/int64.js';

const LARGE = '9007199254740993';
const self = { self: true } as const;
const read = (text: string, places: Int64Places): unknown => exactIntegers(places)(text);

test.each<[text: string, value: unknown]>([
  ['9007199254740991', 9_007_199_254_740_991],
  ['-9007199254740991', -9_007_199_254_740_991],
  ['9007199254740992', 9_007_199_254_740_992n],
  ['-9007199254740993', -9_007_199_254_740_993n],
  ['9223372036854775807', 9_223_372_036_854_775_807n],
  ['1234567890123456', 1_234_567_890_123_456],
  // Not whole numbers as they are written, or more than 64 bits.
  ['9007199254740993.0', 9_007_199_254_740_992],
  ['9007199254740993e0', 9_007_199_254_740_992],
  ['12345678901234567890', 12_345_678_901_234_567_000],
  [`"${LARGE}"`, LARGE],
  ['null', null],
])('%s alone', (text, value) => expect(read(text, self)).toBe(value));

describe('digits in a text stay text', () => {
  test.each([
    [`"\\" ${LARGE}"`],
    [`"\\\\"`],
    [`"${LARGE}\\u0022: ${LARGE}"`],
    [`"${'\\\\'.repeat(3)}${LARGE}"`],
  ])('%s', (text) => {
    const parsed = read(`{"${LARGE}":${text},"id":${LARGE}}`, { members: { id: self, [LARGE]: self } });
    expect(parsed).toEqual({ [LARGE]: JSON.parse(text) as unknown, id: BigInt(LARGE) });
  });
});

test('only where they are said to be', () => {
  const text = `{"id":${LARGE},"list":[${LARGE},{"id":${LARGE}}],"constructor":${LARGE},"__proto__":{"id":${LARGE}}}`;
  const parsed = read(text, { members: { list: { others: { ...self, members: { id: self } } } } });
  expect(
    JSON.stringify(parsed, (_, member: unknown) => (typeof member === 'bigint' ? 'exact' : member)),
  ).toBe(
    '{"id":9007199254740992,"list":["exact",{"id":"exact"}],"constructor":9007199254740992,"__proto__":{"id":9007199254740992}}',
  );
  expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
});

test('others are members without places of their own', () => {
  const parsed = read(`{"named":${LARGE},"other":${LARGE}}`, { members: { named: {} }, others: self });
  expect(parsed).toEqual({ named: Number(LARGE), other: BigInt(LARGE) });
});

test('alternatives hold together, also those that are their own', () => {
  const a = (): Int64Place => ({
    anyOf: [a, { members: { x: self } }, { members: { y: self, next: a } }],
  });
  const parsed = read(`{"x":${LARGE},"z":${LARGE},"next":{"y":${LARGE}}}`, a);
  expect(parsed).toEqual({ x: BigInt(LARGE), z: Number(LARGE), next: { y: BigInt(LARGE) } });
});
