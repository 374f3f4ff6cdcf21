import { group, indent, join, line, softline, type Doc } from './doc.js';
import { isOnOwnLine } from './read-type.js';
import type { Reader } from './reader.js';
import { UnknownCode } from './unknown.js';

/** Reads and lays out JSON; `isSpread` where each member and item has a line of its own in any case. */
export function layJson(reader: Reader, isSpread: boolean): Doc {
  const { kind, text } = reader.next();
  if (text === '{') return layObject(reader, isSpread);
  if (text === '[') return layArray(reader, isSpread);
  if (text === '-') return `-${reader.next().text}`;
  if (kind === 'sign' || kind === 'template' || kind === 'end') throw new UnknownCode(`JSON with ${text}`);
  return text;
}

function layObject(reader: Reader, isSpread: boolean): Doc {
  const isWrapped = isSpread || isOnOwnLine(reader);
  const members = reader.list('}', () => layMember(reader, isSpread));
  if (members.length === 0) return '{}';
  return group(['{', indent([line, ...join([',', line], members)]), line, '}'], isWrapped);
}

function layMember(reader: Reader, isSpread: boolean): Doc {
  const { text } = reader.next();
  reader.expect(':');
  return [`${text}: `, layJson(reader, isSpread)];
}

function layArray(reader: Reader, isSpread: boolean): Doc {
  const isOfTexts = reader.token.kind === 'text';
  const items = reader.list(']', () => layJson(reader, isSpread));
  if (items.length === 0) return '[]';
  if (!isOfTexts && !isSpread) throw new UnknownCode('an array of something else than texts');
  return group(['[', indent([softline, ...join([',', line], items)]), softline, ']'], isSpread);
}
