import { group, indent, join, line, trailingComma, type Doc } from './doc.js';
import { quoted } from './literals.js';
import type { Reader } from './reader.js';
import { UnknownCode } from './unknown.js';

/** Reads and lays out an import of names, or of all as one. */
export function layImport(reader: Reader): Doc {
  const word = reader.accept('type') ? 'import type ' : 'import ';
  const names = reader.is('*') ? readAll(reader) : layNames(reader);
  return [word, names, ...layModule(reader)];
}

/** Reads and lays out an export of names or of all that a module has; `word` stands after `export`. */
export function layExports(reader: Reader, word: '' | ' type'): Doc {
  const names = reader.is('*') ? readAll(reader) : layNames(reader);
  if (reader.is('from')) return [`export${word} `, names, ...layModule(reader)];
  reader.expect(';');
  return [`export${word} `, names, ';'];
}

function readAll(reader: Reader): string {
  reader.expect('*');
  return reader.accept('as') ? `* as ${reader.word()}` : '*';
}

function layModule(reader: Reader): readonly Doc[] {
  reader.expect('from');
  const { kind, text } = reader.next();
  reader.expect(';');
  if (kind !== 'text') throw new UnknownCode('a module without quotes');
  return [` from ${quoted(text)};`];
}

/** A single name is never broken off. */
function layNames(reader: Reader): Doc {
  reader.expect('{');
  const names = reader.list('}', () => readSpecifier(reader));
  const [only] = names;
  if (only === undefined) return '{}';
  if (names.length === 1) return `{ ${only} }`;
  return group(['{', indent([line, ...join([',', line], names)]), trailingComma, line, '}']);
}

/** A name, with `type` before and another name after it perhaps. */
function readSpecifier(reader: Reader): string {
  const words = [reader.word()];
  while (!reader.is(',') && !reader.is('}')) words.push(reader.word());
  return words.join(' ');
}
