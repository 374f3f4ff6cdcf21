import type { SourceLocation } from './diagnostic.js';

/** How many characters of a source line are shown. */
const width = 100;

/** The line of `source` at a location and, below it, a caret under the column; nothing if there is no such line. */
export function excerpt(source: string, { line, column }: SourceLocation): readonly string[] {
  const text = source.split('\n', line)[line - 1]?.replace(/\r$/, '');
  if (text === undefined || text.trim() === '') return [];
  const start = column > width ? column - Math.floor(width / 2) : 0;
  const gutter = `  ${String(line)} | `;
  const shown = singleColumn(text.slice(start, start + width));
  const caret = ' '.repeat(gutter.length + Math.max(column - 1 - start, 0));
  return [`${gutter}${shown}`, `${caret}^`];
}

/** Replaces what a terminal would not show in exactly one column, so that the caret stays below its character. */
function singleColumn(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '\u{fffd}');
}
