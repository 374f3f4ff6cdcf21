import { layAssignment } from './assignment.js';
import { layBlock } from './blocks.js';
import { group, hardline, indent, join, line, type Doc } from './doc.js';
import { layArguments, layType } from './lay-type.js';
import { layTypeParameters } from './lay-signature.js';
import { numberText, quoted } from './literals.js';
import { readHead, readKey, readMember } from './read-member.js';
import { readExpression } from './read-expression.js';
import { readTypeParameters } from './read-signature.js';
import { readArguments, readName, readType } from './read-type.js';
import type { Reader } from './reader.js';
import { layFunctionRest } from './statements.js';
import { UnknownCode } from './unknown.js';

const MODIFIERS: ReadonlySet<string> = new Set([
  ...['public', 'protected', 'private', 'declare', 'static', 'override', 'readonly'],
]);

/** Reads and lays out an interface from its name on. */
export function layInterface(reader: Reader): Doc {
  const name = [` ${reader.word()}`, layTypeParameters(readTypeParameters(reader))];
  const bases = reader.accept('extends') ? readBases(reader) : [];
  const body = layBlock(reader, () => layMember(reader));
  return ['interface', layHead(name, bases), ' ', body];
}

function layHead(name: readonly Doc[], bases: readonly Doc[]): Doc {
  const [only] = bases;
  if (only === undefined) return name;
  if (bases.length === 1) return [...name, ' extends ', only];
  const listed = group(indent([line, ...join([',', line], bases)]));
  return group([...name, indent([line, 'extends', listed])]);
}

function readBases(reader: Reader): readonly Doc[] {
  const bases = [readBase(reader)];
  while (reader.accept(',')) bases.push(readBase(reader));
  return bases;
}

/** A name with dots and without arguments would be laid out in another way. */
function readBase(reader: Reader): Doc {
  const name = readName(reader, reader.word());
  const types = readArguments(reader);
  if (types.length === 0 && name.includes('.')) throw new UnknownCode('a base within another name');
  return [name, layArguments(types)];
}

function layMember(reader: Reader): Doc {
  const { key, type } = readMember(reader);
  reader.expect(';');
  return [group([`${key}: `, layType(type)]), ';'];
}

/** Reads and lays out a class from its name on. */
export function layClass(reader: Reader): Doc {
  const name = [`class ${reader.word()}`, layTypeParameters(readTypeParameters(reader))];
  const base = reader.accept('extends') ? [' extends ', readBase(reader)] : [];
  return [...name, ...base, ' ', layBlock(reader, () => layClassMember(reader))];
}

function layClassMember(reader: Reader): Doc {
  const { modifiers, key } = readHead(reader, MODIFIERS);
  if (reader.is('(') || reader.is('<')) return [`${modifiers}${key}`, ...layFunctionRest(reader)];
  const mark = reader.accept('?') ? '?' : '';
  const name = `${modifiers}${key}${mark}`;
  const doc = reader.accept(':') ? [`${name}: `, layType(readType(reader))] : name;
  const property = reader.accept('=') ? layAssignment({ doc, sign: ' =' }, readExpression(reader)) : doc;
  reader.expect(';');
  return [property, ';'];
}

/** Reads and lays out an enum from its name on. */
export function layEnum(reader: Reader): Doc {
  const name = reader.word();
  reader.expect('{');
  const members: Doc[] = [];
  while (!reader.is('}')) {
    if (members.length > 0) members.push(hardline, ...(reader.isAfterBlank ? [hardline] : []));
    members.push(...reader.comments(), `${layEnumMember(reader)},`);
    if (!reader.accept(',')) break;
  }
  reader.expect('}');
  const body = members.length === 0 ? '{}' : ['{', indent([hardline, ...members]), hardline, '}'];
  return [`enum ${name} `, body];
}

function layEnumMember(reader: Reader): string {
  const key = readKey(reader);
  if (!reader.accept('=')) return key;
  const isNegative = reader.accept('-');
  const { kind, text } = reader.next();
  if (kind === 'text' && !isNegative) return `${key} = ${quoted(text)}`;
  if (kind === 'number') return `${key} = ${isNegative ? '-' : ''}${numberText(text)}`;
  throw new UnknownCode('a value of an enum that is computed');
}
