import { expect, test } from 'vitest';
import { codeNames, diagnostic } from '../../../generator/diagnostics/codes.js';

const location = { file: 'a.yaml', line: 2, column: 3 };

test('a diagnostic has the severity and the words of its code', () => {
  expect(diagnostic('unknown-type', { type: 'strng', near: 'string' }, location)).toEqual({
    code: 'unknown-type',
    severity: 'error',
    message: 'unknown type "strng"',
    hint: 'did you mean "string"?',
    location,
  });
});

test('what is not known is left out', () => {
  expect(diagnostic('file-not-found', { file: 'a.yaml' })).toEqual({
    code: 'file-not-found',
    severity: 'error',
    message: 'there is no file a.yaml',
  });
});

test('some codes only warn', () => {
  expect(diagnostic('unknown-required', { name: 'id' }, location).severity).toBe('warning');
});

test('names of codes are words with dashes', () => {
  expect(codeNames.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
});
