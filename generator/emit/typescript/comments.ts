import type { JSDocStructure, OptionalKind } from 'ts-morph';
import type { Doc } from '../../model/schema.js';

/** Characters that could end a comment's line, hide text or turn its direction. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** What any text that is no harm consists of: most do, and need no further look. */
const PLAIN = /^[\t\n -)+-<>?A-~]*$/;

/** As much of a line as fits before a gap or the end. */
const FITTING = /(.{1,100})([ \t]+|$)/gm;

/** Text of a description made fit to stand in a block comment: it neither ends it nor says anything to compilers. */
export function commentText(text: string): string {
  return harmless(text).replace(/^@/, '\\@').trim();
}

/** A comment before what stands on the next line: `tsc` keeps none on the line of a brace. Nothing without words. */
export function commentBefore(text: string | undefined): string {
  return text === undefined ? '' : `\n/** ${commentText(text).replaceAll('\n', '\n * ')} */\n`;
}

/** The comment that a description of `jsDoc` makes. */
export function blockComment(description: string): string {
  if (!description.includes('\n')) return `/** ${description} */`;
  const lines = description.replace(/^\n/, '').split('\n');
  return `/**\n${lines.map((line) => (line === '' ? ' *\n' : ` * ${line}\n`)).join('')} */`;
}

/** The first lines of a file: who made it, from what, in our own words and those of the description. */
export function fileHeader(text: string): string {
  return `// ${commentText(text).replaceAll('\n', ' ')}\n`;
}

/** What cannot end the comment, has no tags but at its start, and names no source map. */
function harmless(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replaceAll('*/', '*\\/')
    .replace(/(?<=\s\**)@/g, '\\@')
    .replace(/(?<=source(?:Mapping)?URL)=/gi, ' =');
}

/** JSDoc of a declaration: its words, whom it is for, whether to avoid it; `lines` of our own come after the words. */
export function jsDoc(doc: Doc, ...lines: readonly string[]): OptionalKind<JSDocStructure>[] {
  const text = [
    ...(doc.description === undefined ? [] : [commentText(doc.description)]),
    ...(doc.availability === 'connect' ? ['Connect platforms only.'] : []),
    ...(doc.availability === 'preview' ? ['In preview: may change without notice.'] : []),
    ...lines.map((line) => harmless(line).replaceAll('\n', ' ')),
  ].filter((line) => line !== '');
  const deprecated =
    doc.deprecated === undefined ? [] : [`@deprecated ${commentText(doc.deprecated)}`.trim()];
  const all = [...text, ...deprecated].map(wrap).join('\n');
  return all === '' ? [] : [{ description: all.includes('\n') ? `\n${all}` : all }];
}

/** Breaks long lines between words; a word longer than a line stays whole. */
function wrap(text: string): string {
  return text.replace(FITTING, (_, part: string, gap: string) => (gap === '' ? part : `${part}\n`));
}
