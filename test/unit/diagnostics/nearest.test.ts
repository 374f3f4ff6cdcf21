import { expect, test } from 'vitest';
import { nearest } from '../../../generator/diagnostics/nearest.js';

test.each([
  ['strng', 'string'],
  ['sting', 'string'],
  ['stirng', 'string'],
  ['STRING', 'string'],
  ['strings', 'string'],
  ['integre', 'integer'],
])('%s was probably %s', (word, meant) => {
  expect(nearest(word, ['number', 'string', 'integer'])).toBe(meant);
});

test('of several the nearest is meant, the first of equals', () => {
  expect(nearest('Charge', ['Charger', 'Changed', 'Charges'])).toBe('Charger');
});

test('what is too different is not suggested', () => {
  expect(nearest('money', ['number', 'string'])).toBeUndefined();
  expect(nearest('a', ['b'])).toBeUndefined();
  expect(nearest('ab', ['ba'])).toBe('ba');
  expect(nearest('', ['a'])).toBeUndefined();
  expect(nearest('same', ['same'])).toBeUndefined();
});
