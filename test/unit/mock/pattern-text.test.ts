import { describe, expect, test } from 'vitest';
import { textFor } from '../../../generator/mock/answer/pattern-text.js';

describe('a text for a pattern', () => {
  test.each([
    '^[a-z0-9]+$',
    '^([0-9,a-d,f-h,j-n,p-t,v-z]){8,}$',
    '^sha256:[a-fA-F0-9]{64}$',
    '^bytes [0-9]*-[0-9]*\\/[0-9]*$',
    '[{]build[}]',
    '^(?:cus|acct)_\\w{14,}(?<tail>\\.\\d{2})?$',
    '^(?=.*\\d)(?=.*[a-z])[a-z\\d]{8}$',
    '^\\p{Lu}\\u0041\\x42[^\\]a-z]\\S\\b-$',
    '^\\+?[1-9]\\d{1,14}$',
    '^\\d{3}-\\d{2}|x$',
    '^é[^ -~]$',
    '',
  ])('%s', (pattern) => {
    expect(textFor(pattern)).toMatch(new RegExp(pattern, 'u'));
  });

  test('is as long as it has to be', () => expect(textFor('^[xy]*$', 10)).toBe('xyxyxyxyxy'));

  test.each(['/^[a-z]+$/', '(', '^a{2}$|^$ b'])('is none where none is found: %s', (pattern) => {
    expect(textFor(pattern, 5)).toBeUndefined();
  });
});
