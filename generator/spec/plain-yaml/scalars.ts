import type { JsonValue } from '../document.js';
import { closingQuote } from '../json-places.js';
import { Unclear, type Cursor } from './cursor.js';

const [quote, singleQuote] = [0x22, 0x27];
const words: ReadonlyMap<string, boolean | null> = new Map([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['null', 'Null', 'NULL', '~'].map((word) => [word, null] as const),
]);
const decimal = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

/** What a text without quotes means: a word, a number, or itself. */
export function plainValue(text: string): JsonValue {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (!/^[-+.\d]/.test(text)) return text;
  if (/^0[ox]|^[-+]?\.[a-z]{3}$/i.test(text)) throw new Unclear();
  return decimal.test(text) ? numberOf(text) : text;
}

/** A number as it is written, whole ones exactly. */
function numberOf(text: string): number | bigint {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  if (!Number.isFinite(value)) throw new Unclear();
  return /^[-+]?\d+$/.test(text) ? BigInt(text.replace('+', '')) : value;
}

/** Reads a text in quotes, whose lines all but the first stand further in than a column. */
export function quotedText(cursor: Cursor, column: number): string {
  const start = cursor.at;
  const isSingle = cursor.code === singleQuote;
  const end = closing(cursor.text, start);
  if (end < 0) throw new Unclear();
  cursor.at = end + 1;
  cursor.checkLines(start, end, column);
  const inner = cursor.text.slice(start + 1, end);
  if (isSingle) return unfold(inner).replaceAll("''", "'");
  return inner.includes('\\') ? unescape(unfoldEscaped(inner)) : unfold(inner);
}

/** Whether a text in quotes begins with a character. */
export function isQuote(code: number): boolean {
  return code === quote || code === singleQuote;
}

/** Where the quote stands that ends the text that begins with one; -1 if there is none. */
export function closing(text: string, start: number): number {
  return text.charCodeAt(start) === quote ? closingQuote(text, start) : closingSingle(text, start);
}

/** Single quotes within a text are written twice. */
function closingSingle(text: string, start: number): number {
  let end = text.indexOf("'", start + 1);
  while (end >= 0 && text.charCodeAt(end + 1) === singleQuote) end = text.indexOf("'", end + 2);
  return end;
}

/** Joins lines: an end of a line is a space; of several, all but one are kept. */
export function unfold(text: string): string {
  if (!text.includes('\n')) return text;
  if (text.includes('\t')) throw new Unclear();
  return text.replace(/(?<! ) *\n[ \n]*/g, joint);
}

function joint(gap: string): string {
  const count = gap.split('\n').length - 1;
  return count === 1 ? ' ' : '\n'.repeat(count - 1);
}

/** As `unfold`, where a backslash at the end of a line joins it to the next. */
function unfoldEscaped(text: string): string {
  if (!text.includes('\n')) return text;
  if (text.includes('\t')) throw new Unclear();
  return text.replace(/(?<!\\)(\\*)((?<! ) *\n[ \n]*)/g, (_, slashes: string, gap: string) => {
    if (slashes.length % 2 === 0) return slashes + joint(gap);
    if (!/^\n *$/.test(gap)) throw new Unclear();
    return slashes.slice(1);
  });
}

const escapes: Readonly<Record<string, string>> = {
  ...{ '"': '"', '\\': '\\', '/': '/', ' ': ' ', '0': '\0', a: '\x07', b: '\b', e: '\x1b' },
  ...{ f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' },
};

function unescape(text: string): string {
  return text.replace(/\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|([^]))/g, (_, long?: string, short?: string, one = '') => {
    const code = long ?? short;
    const found = code === undefined ? escapes[one as string] : String.fromCharCode(parseInt(code, 16));
    if (found === undefined) throw new Unclear();
    return found;
  });
}
