import { hardline, type Doc } from './doc.js';
import type { Token } from './tokens.js';
import { UnknownCode } from './unknown.js';

/** Lays out the comments before a token. Throws UnknownCode where one does not have its lines for itself. */
export function layComments({ comments, lines }: Token): readonly Doc[] {
  return comments.flatMap(({ text }, index): Doc[] => {
    const after = comments[index + 1]?.lines ?? lines;
    if (after === 0) throw new UnknownCode('a comment within a line');
    const comment = { kind: 'lines', lines: linesOf(text) } as const;
    return after > 1 ? [comment, hardline] : [comment];
  });
}

function linesOf(text: string): readonly string[] {
  if (text.startsWith('//')) return [text.trimEnd()];
  if (!text.includes('\n')) return [text];
  const isDoc = /^\/\*\*(?!\*)/.test(text);
  const [first = '', ...lines] = text.split('\n');
  return [first.trimEnd(), ...lines.map((line) => ` ${trim(line.trimStart(), isDoc)}`)];
}

/** Two spaces at the end of a line break it where comments are read as Markdown. */
function trim(line: string, isDoc: boolean): string {
  if (!line.startsWith('*')) throw new UnknownCode('a comment without stars');
  const text = line.trimEnd();
  return isDoc && text !== '*' && line.endsWith('  ') ? `${text}  ` : text;
}
