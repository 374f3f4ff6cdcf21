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
export function excerptAt(text: string, { line, column }: SourceLocation): readonly Line[] {
  const lines = text.replace(/\s+$/, '').split(/\r?\n/);
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
  const lengths = before.map(() => after.map(() => 0));
  const length = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--) {
      const isSame = before[row]?.text === after[column]?.text;
      const best = isSame
        ? length(row + 1, column + 1) + 1
        : Math.max(length(row + 1, column), length(row, column + 1));
      (lengths[row] as number[])[column] = best;
    }
  const common = new Set<Line>();
  for (let row = 0, column = 0; row < before.length && column < after.length;) {
    const [old, now] = [before[row], after[column]];
    if (old && now && old.text === now.text) {
      common.add(old).add(now);
      row++;
      column++;
    } else if (length(row + 1, column) >= length(row, column + 1)) row++;
    else column++;
  }
  return common;
}
