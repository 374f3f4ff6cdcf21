import { expect, test } from 'vitest';
import { isSafePattern } from '../../../../generator/emit/typescript/safe-pattern.js';

test.each([
  '^[a-z]+$',
  '^\\d{4}-\\d{2}$',
  '(?:a+)?',
  '(ab)+',
  '(a|b)c+',
  '(a|b){2}',
  'a{1,5}',
  '[(+*]+',
  '\\(+\\)+',
  '[\\]+]+',
])('%s can be tested', (pattern) => expect(isSafePattern(pattern)).toBe(true));

test.each([
  '(a+)+',
  '((a+)b)*',
  '(a|aa)+',
  '(?:a|b|ab)*c',
  '(a*){2,}',
  '(a*){1,50}',
  '(a)\\1',
  '\\d+\\d+\\d+\\d+\\d+',
  '[',
  '(?<name',
])('%s cannot', (pattern) => expect(isSafePattern(pattern)).toBe(false));
