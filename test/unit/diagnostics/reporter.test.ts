import { expect, test } from 'vitest';
import { diagnostic } from '../../../generator/diagnostics/codes.js';
import { hasErrors, type Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import {
  formatDiagnostic,
  formatDiagnostics,
  sortDiagnostics,
} from '../../../generator/diagnostics/reporter.js';

const location = { file: 'spec/x.yaml', line: 2, column: 9 };
const problem = diagnostic('unknown-type', { type: 'strng', near: 'string' }, location);
const source = 'a:\n  type: strng\n';

test('place, severity, code, message, excerpt and hint', () => {
  expect(formatDiagnostic(problem, { color: false, source })).toBe(
    [
      'spec/x.yaml:2:9 error unknown-type: unknown type "strng"',
      '  2 |   type: strng',
      '              ^',
      '  hint: did you mean "string"?',
    ].join('\n'),
  );
});

test('without text there is no excerpt, without a place no place', () => {
  expect(formatDiagnostic(problem, { color: false })).toBe(
    'spec/x.yaml:2:9 error unknown-type: unknown type "strng"\n  hint: did you mean "string"?',
  );
  const bare: Diagnostic = { code: 'x', severity: 'info', message: 'nothing else' };
  expect(formatDiagnostic(bare, { color: false, source })).toBe('info x: nothing else');
});

test('a line that is not there is not shown', () => {
  const far = { ...problem, location: { ...location, line: 9 } };
  expect(formatDiagnostic(far, { color: false, source }).split('\n')).toHaveLength(2);
});

test('colours come only when asked for', () => {
  const colored = formatDiagnostic(problem, { color: true, source });
  expect(colored).toContain('\u001b[31merror\u001b[39m');
  // eslint-disable-next-line no-control-regex -- escape sequences are what is looked for
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(formatDiagnostic(problem, { color: false, source }));
});

test('quoted input cannot move the cursor, colour text or reverse it', () => {
  const evil = { file: 'a\u001b[2J.yaml', line: 1, column: 2 };
  const bad = diagnostic('unknown-type', { type: 'x\u001b[31m\r\n\u202ey\u0007\u009b' }, evil);
  const text = formatDiagnostic(bad, { color: false, source: '\u001b]0;title\u0007\tx' });
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
  expect(text.split('\n')).toHaveLength(4);
});

test('the caret stays below its character after tabs and control characters', () => {
  const [, line, caret] = formatDiagnostic(
    { ...problem, location: { file: 'x', line: 1, column: 4 } },
    { color: false, source: '\t\u0000\tX' },
  ).split('\n');
  expect(line?.[caret?.indexOf('^') ?? 0]).toBe('X');
});

test('long messages and lines are cut around what matters', () => {
  const bad = diagnostic('unknown-type', { type: 'x'.repeat(10_000) }, { file: 'x', line: 1, column: 5001 });
  const text = formatDiagnostic(bad, { color: false, source: `${'-'.repeat(5000)}X${'-'.repeat(5000)}` });
  const [message, line, caret] = text.split('\n');
  expect(message?.length).toBeLessThan(500);
  expect(message).toMatch(/…$/);
  expect(line?.length).toBeLessThan(120);
  expect(line?.[caret?.indexOf('^') ?? 0]).toBe('X');
});

test('diagnostics are sorted by file, line and column, those without a place first', () => {
  const at = (file: string, line: number, column: number) => ({
    ...problem,
    location: { file, line, column },
  });
  const bare: Diagnostic = { code: 'x', severity: 'info', message: 'm' };
  const sorted = [bare, at('a', 2, 1), at('a', 10, 1), at('a', 10, 3), at('b', 1, 1)];
  expect(sortDiagnostics(sorted.toReversed())).toEqual(sorted);
});

test('a list is printed with the excerpts of its files', () => {
  const other = { ...problem, location: { file: 'b.yaml', line: 1, column: 1 } };
  const text = formatDiagnostics([problem, other], {
    color: false,
    files: [{ path: 'spec/x.yaml', text: source }],
  });
  expect(text.split('\n').map((line) => line.trim().split(' ')[0])).toEqual([
    'b.yaml:1:1',
    'hint:',
    'spec/x.yaml:2:9',
    '2',
    '^',
    'hint:',
  ]);
});

test('only errors stop a run', () => {
  expect(hasErrors([{ ...problem, severity: 'warning' }])).toBe(false);
  expect(hasErrors([{ ...problem, severity: 'warning' }, problem])).toBe(true);
});
