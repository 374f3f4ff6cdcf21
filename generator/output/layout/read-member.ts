import { quoted } from './literals.js';
import { readType } from './read-type.js';
import type { Reader } from './reader.js';
import type { Member } from './type-nodes.js';
import { UnknownCode } from './unknown.js';

const MODIFIERS: ReadonlySet<string> = new Set(['readonly']);

/** A member of a class, a type or an object, up to where its colon stands. */
export interface Head {
  /** With a space after each. */
  readonly modifiers: string;
  readonly key: string;
}

/** Reads a property of an object type, or an index signature. */
export function readMember(reader: Reader): Member {
  const { isAfterBlank } = reader;
  const comments = reader.comments();
  const { modifiers, key } = readHead(reader, MODIFIERS);
  const mark = reader.accept('?') ? '?' : '';
  reader.expect(':');
  return { comments, isAfterBlank, key: `${modifiers}${key}${mark}`, type: readType(reader) };
}

/** Reads modifiers, which are those words before a key that are known as such, and the key. */
export function readHead(reader: Reader, known: ReadonlySet<string>): Head {
  let modifiers = '';
  for (;;) {
    const key = readKey(reader);
    if (!known.has(key) || !beginsKey(reader)) return { modifiers, key };
    modifiers += `${key} `;
  }
}

function beginsKey({ token }: Reader): boolean {
  return token.kind === 'word' || token.kind === 'text' || token.text === '[';
}

/** Reads a name, quoted or not, or in brackets. */
export function readKey(reader: Reader): string {
  const { kind, text } = reader.next();
  if (kind === 'word') return text;
  if (kind === 'number') return plainNumber(text);
  if (kind === 'text') return quotedKey(text);
  if (text !== '[') throw new UnknownCode(`${text} instead of a key`);
  return readBracketed(reader);
}

function plainNumber(text: string): string {
  if (/^\d+$/.test(text)) return text;
  throw new UnknownCode('a number as a key');
}

/** A key in quotes that it needs: others would lose them. */
function quotedKey(literal: string): string {
  if (/^.[\p{ID_Start}$_][\p{ID_Continue}$]*.$/u.test(literal))
    throw new UnknownCode('quotes that are not needed');
  return quoted(literal);
}

function readBracketed(reader: Reader): string {
  const { kind, text } = reader.next();
  const name = kind === 'text' ? quoted(text) : text;
  if (kind !== 'word' && kind !== 'text') throw new UnknownCode('a key that is computed');
  const key = reader.accept(':') ? `${name}: ${readIndexType(reader)}` : name;
  reader.expect(']');
  return `[${key}]`;
}

function readIndexType(reader: Reader): string {
  const type = readType(reader);
  if (type.kind === 'keyword' || type.kind === 'literal') return type.text;
  throw new UnknownCode('an index of another type');
}
