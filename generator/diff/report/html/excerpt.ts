import type { SourceLocation } from '../../../diagnostics/diagnostic.js';

/** A line of a description. */
export interface Line {
  readonly number: number;
  readonly text: string;
  /** Whether it belongs to the part itself, not to what stands around it. */
  readonly inside: boolean;
}

const around = 2;
const longest = 12;
const width = 240;

/** The lines of the part at a location, which ends where lines are indented no deeper, with some around it. */
export function excerptAt(lines: readonly string[], { line, column }: SourceLocation): readonly Line[] {
  const first = line - 1;
  const end = endOf(lines, first);
  const from = Math.max(first - around, 0);
  const shown = lines.slice(from, end + around);
  const margin = Math.min(...shown.filter((content) => content.trim() !== '').map(indentOf));
  return shown.map((content, index) => {
    const at = from + index;
    const cutOut = cut(content, at === first ? column : 1).slice(margin);
    return { number: at + 1, text: cutOut, inside: at >= first && at < end };
  });
}

function endOf(lines: readonly string[], first: number): number {
  const depth = indentOf(lines[first] ?? '');
  let end = first + 1;
  while (end < lines.length && end - first < longest && isInside(lines[end] ?? '', depth)) end++;
  return end;
}

function isInside(line: string, depth: number): boolean {
  return line.trim() !== '' && indentOf(line) > depth;
}

function indentOf(line: string): number {
  return line.search(/\S|$/);
}

/** Of a line without end, as in compact JSON, what stands around the column. */
function cut(text: string, column: number): string {
  if (text.length <= width) return text;
  const from = Math.max(Math.min(column - 1 - width / 4, text.length - width), 0);
  const [head, tail] = [from > 0 ? '…' : '', from + width < text.length ? '…' : ''];
  return `${head}${text.slice(from, from + width)}${tail}`;
}

/** Of two lists of lines, those that the other has as well, in the same order. */
export function commonLines(before: readonly Line[], after: readonly Line[]): ReadonlySet<Line> {
  const lengthAt = commonLengths(before, after);
  const common = new Set<Line>();
  for (let row = 0, column = 0; row < before.length && column < after.length;) {
    const [old, now] = [before[row], after[column]];
    if (old && now && old.text === now.text) {
      common.add(old).add(now);
      row++;
      column++;
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row++;
    else column++;
  }
  return common;
}

/** How many lines the rests of two lists have in common, by where the rests start. */
function commonLengths(
  before: readonly Line[],
  after: readonly Line[],
): (row: number, column: number) => number {
  const lengths = before.map((): number[] => []);
  const lengthAt = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (const [row, line] of [...before.entries()].reverse())
    for (const [column, { text }] of [...after.entries()].reverse()) {
      const skipped = Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
      const length = line.text === text ? lengthAt(row + 1, column + 1) + 1 : skipped;
      (lengths[row] ??= [])[column] = length;
    }
  return lengthAt;
}
