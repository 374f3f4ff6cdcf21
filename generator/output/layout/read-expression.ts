import type { Call, Expression, ObjectLiteral, Property } from './expression-nodes.js';
import { numberText, quoted } from './literals.js';
import { layArguments } from './lay-type.js';
import { readFunction } from './read-function.js';
import { readKey } from './read-member.js';
import { readOperation } from './read-operation.js';
import { isOnOwnLine, readArguments, readType } from './read-type.js';
import type { Reader } from './reader.js';
import { templateText } from './templates.js';
import { UnknownCode } from './unknown.js';

const PREFIXES: ReadonlySet<string> = new Set(['await', 'void', '!']);
const WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null']);
/** Words that begin what is not read here. */
const STRANGE: ReadonlySet<string> = new Set('class delete function import typeof yield'.split(' '));

/** Reads an expression. */
export function readExpression(reader: Reader): Expression {
  if (reader.accept('...')) return { kind: 'spread', value: readExpression(reader) };
  return readOperation(reader, () => readCasts(reader, readPrefixed(reader)));
}

/** Reads what a variable is set to: one value, or another where there is none. */
export function readInitial(reader: Reader): Expression {
  const value = readExpression(reader);
  if (value.kind !== 'operation' || value.operator !== '??') return value;
  const { left, right } = value;
  return right.kind === 'object' && right.properties.length === 0
    ? { kind: 'otherwise', left, right }
    : value;
}

/** Only what is called has a word or mark before it. */
function readPrefixed(reader: Reader): Expression {
  const { text } = reader.token;
  if (!PREFIXES.has(text)) return readCalls(reader, readPrimary(reader));
  reader.next();
  const value = readCalls(reader, readPrimary(reader));
  if (value.kind !== 'call') throw new UnknownCode(`${text} before a ${value.kind}`);
  return { kind: 'prefix', operator: text === '!' ? text : `${text} `, value };
}

function readCasts(reader: Reader, first: Expression): Expression {
  let value = first;
  while (reader.is('as') || reader.is('satisfies')) {
    const operator = reader.word();
    value = { kind: 'cast', value, operator, type: readType(reader) };
  }
  return value;
}

function readPrimary(reader: Reader): Expression {
  const { kind, text } = reader.token;
  if (text === '(' || text === 'async') return readFunction(reader);
  if (text === '{') return readObject(reader);
  reader.next();
  if (text === '[') return { kind: 'array', items: reader.list(']', () => readExpression(reader)) };
  if (text === '-') return { kind: 'number', text: `-${numberText(reader.next().text)}` };
  if (text === 'new') return readNew(reader);
  if (kind === 'text') return { kind, text: quoted(text) };
  if (kind === 'number') return { kind, text: numberText(text) };
  if (kind === 'template') return { kind, tag: undefined, text: templateText(text) };
  if (kind !== 'word' || STRANGE.has(text)) throw new UnknownCode(`expression that begins with ${text}`);
  if (text === 'this') return { kind: 'this', text };
  return { kind: WORDS.has(text) ? 'word' : 'name', text };
}

function readCalls(reader: Reader, first: Expression): Expression {
  let value = first;
  for (;;) {
    const { kind, text } = reader.token;
    if (kind === 'template') value = { kind, tag: value, text: templateText(reader.next().text) };
    else if (text === '(' || text === '<') value = readCall(reader, 'call', value);
    else if (text === '.' || text === '?.' || text === '[') value = readMember(reader, value);
    else return value;
  }
}

function readMember(reader: Reader, object: Expression): Expression {
  const isOptional = reader.accept('?.');
  if (isOptional || reader.accept('.'))
    return { kind: 'member', object, name: reader.word(), isBracketed: false, isOptional };
  reader.expect('[');
  const { kind, text } = reader.next();
  reader.expect(']');
  if (kind !== 'text') throw new UnknownCode('a member that is computed');
  return { kind: 'member', object, name: quoted(text), isBracketed: true, isOptional };
}

function readCall(reader: Reader, kind: Call['kind'], callee: Expression): Call {
  const types = layArguments(readArguments(reader));
  reader.expect('(');
  return { kind, callee, types, values: reader.list(')', () => readExpression(reader)) };
}

function readNew(reader: Reader): Call {
  return readCall(reader, 'new', { kind: 'name', text: reader.word() });
}

function readObject(reader: Reader): ObjectLiteral {
  reader.expect('{');
  const isWrapped = !reader.is('}') && isOnOwnLine(reader);
  const properties: Property[] = [];
  while (!reader.is('}')) {
    properties.push(readProperty(reader));
    if (!reader.accept(',')) break;
  }
  reader.expect('}');
  return { kind: 'object', properties, isWrapped };
}

function readProperty(reader: Reader): Property {
  const { isAfterBlank } = reader;
  const place = { comments: reader.comments(), isAfterBlank };
  if (reader.accept('...')) return { ...place, key: undefined, value: readExpression(reader) };
  const { kind } = reader.token;
  const key = readKey(reader);
  if (reader.accept(':')) return { ...place, key, value: readExpression(reader) };
  if (kind !== 'word') throw new UnknownCode('a property without a value');
  return { ...place, key, value: undefined };
}
