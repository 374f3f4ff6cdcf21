import { Unclear, type Cursor } from './cursor.js';

const [space, tab] = [0x20, 0x09];

/** Reads a text after `|` or `>`, whose lines all stand further in than a column; goes on to the line behind it. */
export function textBlock(cursor: Cursor, column: number): string {
  const header = cursor.take(/[|>](?:[-+]?[1-9]?|[1-9][-+]) *\n/y);
  if (header === undefined) throw new Unclear();
  cursor.at--;
  const digit = /\d/.exec(header)?.[0];
  const lines = takeLines(cursor, column, digit === undefined ? undefined : column + Number(digit));
  cursor.nextLine();
  const length = lines.findLastIndex((line) => line !== '') + 1;
  const text = (header.startsWith('|') ? joined : folded)(lines.slice(0, length));
  if (header.includes('-')) return text;
  return text + '\n'.repeat(header.includes('+') ? lines.length - length + 1 : 1);
}

/** The lines below a header without their indentation, which is that of the first unless it is known. */
function takeLines(cursor: Cursor, column: number, known?: number): readonly string[] {
  const { text } = cursor;
  const lines: string[] = [];
  let indent = known;
  while (cursor.at + 1 < text.length) {
    const start = cursor.at + 1;
    const end = cursor.lineEnd(start);
    const first = firstFilled(text, start, end);
    if (first < end) indent ??= first - start;
    if (first < end && first - start < (indent ?? 0)) break;
    // An empty line that is longer than the others are indented, or tabs that might indent.
    if ((first === end && first - start > (indent ?? 0)) || text.charCodeAt(first) === tab) throw new Unclear();
    lines.push(text.slice(Math.min(start + (indent ?? 0), end), end));
    cursor.at = end;
  }
  if (indent === undefined || indent <= column || lines.every((line) => line === '')) throw new Unclear();
  return lines;
}

function firstFilled(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === space) at++;
  return at;
}

function joined(lines: readonly string[]): string {
  return lines.join('\n');
}

/** Joins lines by spaces; lines that are indented further, and empty ones, keep the ends of lines around them. */
function folded(lines: readonly string[]): string {
  let [text, empty, wasIndented] = ['', 0, false];
  for (const line of lines) {
    if (line === '') empty++;
    else {
      const isIndented = line.startsWith(' ');
      const ends = empty + (text === '' || !(wasIndented || isIndented) ? 0 : 1);
      text += (text !== '' && ends === 0 ? ' ' : '\n'.repeat(ends)) + line;
      [empty, wasIndented] = [0, isIndented];
    }
  }
  return text;
}
