import { layAssignment } from './assignment.js';
import { group, indent, join, line, trailingComma, type Doc } from './doc.js';
import { layType } from './lay-type.js';
import { readInitial } from './read-expression.js';
import { readKey } from './read-member.js';
import { readType } from './read-type.js';
import type { Reader } from './reader.js';
import type { TypeNode } from './type-nodes.js';
import { UnknownCode } from './unknown.js';

/** Reads and lays out a constant, or several that are members of one value. */
export function layVariable(reader: Reader): Doc {
  const target = reader.is('{') ? layPattern(reader) : layName(reader);
  reader.expect('=');
  const value = readInitial(reader);
  reader.expect(';');
  if (value.kind === 'function' && value.body.kind !== 'block')
    throw new UnknownCode('a function as a constant');
  return group(['const ', layAssignment({ ...target, sign: ' =' }, value), ';']);
}

interface Named {
  readonly doc: Doc;
  readonly isComplex: boolean;
}

function layName(reader: Reader): Named {
  const name = reader.word();
  if (!reader.accept(':')) return { doc: name, isComplex: false };
  const type = readType(reader);
  return { doc: [`${name}: `, layType(type)], isComplex: isComplex(type) };
}

/** Whether one of several arguments of a type has arguments too. */
function isComplex(type: TypeNode): boolean {
  if (type.kind !== 'reference' || type.types.length < 2) return false;
  return type.types.some((argument) => argument.kind === 'reference' && argument.types.length > 0);
}

function layPattern(reader: Reader): Named {
  reader.expect('{');
  const members = reader.list('}', () => readPatternMember(reader));
  if (members.length === 0) throw new UnknownCode('a pattern without members');
  // Nothing can come after the rest.
  const end = members.at(-1)?.startsWith('...') ? '' : trailingComma;
  const docs = join([',', line], members);
  const isComplex = members.length > 2 && members.some((member) => member.includes(': '));
  return { doc: ['{', indent([line, ...docs]), end, line, '}'], isComplex };
}

function readPatternMember(reader: Reader): string {
  if (reader.accept('...')) return `...${reader.word()}`;
  const key = readKey(reader);
  return reader.accept(':') ? `${key}: ${reader.word()}` : key;
}
