import { numberText, quoted } from './literals.js';
import { readMember } from './read-member.js';
import { readParameterList, readParameters } from './read-parameters.js';
import type { Reader } from './reader.js';
import type { FunctionType, ObjectType, Parameter, TypeNode } from './type-nodes.js';
import { UnknownCode } from './unknown.js';

const KEYWORDS: ReadonlySet<string> = new Set(
  'any bigint boolean never null number object string symbol this undefined unknown void'.split(' '),
);
/** A template of words and names of types. */
const SIMPLE_TEMPLATE = /^`(?:[^`\\$]|\$\{[\w$]+\})*`$/;
const OPERATORS: ReadonlySet<string> = new Set(['keyof', 'readonly', 'unique']);

/** Reads a type. */
export function readType(reader: Reader): TypeNode {
  reader.accept('|');
  return readSeveral(reader, 'union', '|', () =>
    readSeveral(reader, 'intersection', '&', () => readOne(reader)),
  );
}

function readSeveral(
  reader: Reader,
  kind: 'union' | 'intersection',
  sign: string,
  read: () => TypeNode,
): TypeNode {
  const types = [read()];
  while (reader.accept(sign)) types.push(read());
  const [only] = types;
  return only && types.length === 1 ? only : { kind, types };
}

function readOne(reader: Reader): TypeNode {
  const { text: operator } = reader.token;
  if (!OPERATORS.has(operator)) return readIndexes(reader, readPrimary(reader));
  reader.next();
  return { kind: 'operator', operator, type: readOne(reader) };
}

function readIndexes(reader: Reader, first: TypeNode): TypeNode {
  let type = first;
  while (reader.is('[') && reader.token.lines === 0) {
    reader.next();
    if (reader.accept(']')) type = { kind: 'array', type };
    else {
      type = { kind: 'indexed', type, index: readType(reader) };
      reader.expect(']');
    }
  }
  return type;
}

function readPrimary(reader: Reader): TypeNode {
  const { kind, text } = reader.token;
  if (text === '{') return readObject(reader);
  if (text === '(' || text === 'new') return readParenthesis(reader);
  reader.next();
  if (text === '[') return { kind: 'tuple', types: reader.list(']', () => readElement(reader)) };
  if (text === '-') return { kind: 'literal', text: `-${numberText(reader.next().text)}` };
  if (kind === 'text') return { kind: 'literal', text: quoted(text) };
  if (kind === 'number') return { kind: 'literal', text: numberText(text) };
  if (kind === 'template' && SIMPLE_TEMPLATE.test(text)) return { kind: 'literal', text };
  if (kind !== 'word') throw new UnknownCode(`type that begins with ${text}`);
  return readNamed(reader, text);
}

/** Reads an element of a tuple, which can be all the rest, or may be missing. */
function readElement(reader: Reader): TypeNode {
  if (reader.accept('...')) return { kind: 'rest', type: readType(reader) };
  const type = readType(reader);
  return reader.accept('?') ? { kind: 'optional', type } : type;
}

function readNamed(reader: Reader, word: string): TypeNode {
  if (word === 'typeof') return { kind: 'query', name: readName(reader, reader.word()) };
  if (KEYWORDS.has(word)) return { kind: 'keyword', text: word };
  if (word === 'true' || word === 'false') return { kind: 'literal', text: word };
  return { kind: 'reference', name: readName(reader, word), types: readArguments(reader) };
}

/** Reads the rest of a name with dots. */
export function readName(reader: Reader, first: string): string {
  let name = first;
  while (reader.accept('.')) name += `.${reader.word()}`;
  return name;
}

/** Reads types in angle brackets; none if there are none. */
export function readArguments(reader: Reader): readonly TypeNode[] {
  return reader.accept('<') ? reader.list('>', () => readType(reader)) : [];
}

function readObject(reader: Reader): ObjectType {
  reader.expect('{');
  const isWrapped = !reader.is('}') && isOnOwnLine(reader);
  const members = [];
  while (!reader.is('}')) {
    members.push(readMember(reader));
    if (!reader.accept(';')) break;
  }
  reader.expect('}');
  return { kind: 'object', members, isWrapped };
}

/** Whether a line feed stands before the next token, or before comments in front of it. */
export function isOnOwnLine({ token }: Reader): boolean {
  return token.lines > 0 || token.comments.some(({ lines, text }) => lines > 0 || text.includes('\n'));
}

/** In parentheses is a type, or the parameters of a function: only those have a colon after the first name. */
function readParenthesis(reader: Reader): TypeNode {
  if (reader.accept('new')) return readFunction(reader, true, readParameters(reader));
  reader.expect('(');
  if (reader.is(')') || reader.is('...')) return readFunction(reader, false, readParameterList(reader));
  const type = readType(reader);
  if (type.kind !== 'reference' || !(reader.is(':') || reader.is('?'))) {
    reader.expect(')');
    return type;
  }
  return readFunction(reader, false, readParameterList(reader, type.name));
}

function readFunction(reader: Reader, isNew: boolean, parameters: readonly Parameter[]): FunctionType {
  reader.expect('=>');
  return { kind: 'function', isNew, parameters, result: readType(reader) };
}
