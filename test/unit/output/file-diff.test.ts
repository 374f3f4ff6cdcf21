import { expect, test } from 'vitest';
import { diffTexts } from '../../../generator/output/file-diff.js';

const numbered = (count: number, name = 'line'): string =>
  Array.from({ length: count }, (_, index) => `${name} ${index}\n`).join('');

test('the first line that differs and what is around it', () => {
  expect(diffTexts('a\nb\nc\nd\n', 'a\nb\nx\nd\n')).toEqual({
    line: 3,
    text: '@@ -2,3 +2,3 @@\n b\n-c\n+x\n d',
  });
});

test('an empty file has its first line', () => {
  expect(diffTexts('', 'a\n')).toMatchObject({ line: 1, text: expect.stringContaining('+a') as string });
});

test('many changes are cut off, and what has little in common is not lined up', () => {
  const { text } = diffTexts(numbered(100), numbered(40));
  expect(text.split('\n')).toHaveLength(17);
  expect(text).toMatch(/\n… and \d+ more lines$/);
  expect(diffTexts(numbered(3000), numbered(3000, 'other')).text).toBe('nearly every line is another');
});
