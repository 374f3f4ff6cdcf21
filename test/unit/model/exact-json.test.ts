import { expect, it } from 'vitest';
import { parseExact, writeExact } from '../../../generator/model/exact-json.js';

const LARGE = 9_007_199_254_740_993n;

it('reads and writes whole numbers with all their digits', () => {
  const value = { id: LARGE, list: [1, 2.5, -LARGE, 12_345_678_901_234_567_890_123n], text: `"${LARGE}" \\` };
  const text = writeExact(value);
  expect(text).toContain(`{"id":${LARGE},`);
  expect(parseExact(text)).toEqual(value);
});

it('keeps numbers that are exact as numbers', () => {
  expect(parseExact('[9007199254740991, 9007199254740993.5, 1e300]')).toEqual([
    9_007_199_254_740_991, 9_007_199_254_740_994, 1e300,
  ]);
});

it('takes no text for JSON that is none', () => {
  expect(() => parseExact(`{${LARGE}:1}`)).toThrow(SyntaxError);
});

it('writes with an indent', () => {
  expect(writeExact({ id: LARGE }, 2)).toBe(`{\n  "id": ${LARGE}\n}`);
});
