import type { Call, Expression, ObjectLiteral, Property } from './expression-nodes.js';
import { numberText, quoted } from './literals.js';
import { readKey } from './read-member.js';
import { readParameters } from './read-parameters.js';
import { isOnOwnLine, readType } from './read-type.js';
import type { Reader } from './reader.js';
import { templateText } from './templates.js';
import { UnknownCode } from './unknown.js';

const WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null']);
/** Words that begin what is not read here. */
const STRANGE: ReadonlySet<string> = new Set(
  'async await class delete function import typeof void yield'.split(' '),
);

/** Reads an expression. */
export function readExpression(reader: Reader): Expression {
  if (reader.accept('...')) return { kind: 'spread', value: readExpression(reader) };
  return readCasts(reader, readCalls(reader, readPrimary(reader)));
}

/** Reads what a variable is set to: one value, or another where there is none. */
export function readInitial(reader: Reader): Expression {
  const left = readExpression(reader);
  if (!reader.accept('??')) return left;
  const right = readExpression(reader);
  if (right.kind === 'object' && right.properties.length === 0) return { kind: 'otherwise', left, right };
  throw new UnknownCode('a choice between values');
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
  if (text === '(') return readFunction(reader);
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
    else if (text === '(') value = readCall(reader, 'call', value);
    else if (text === '.' || text === '[') value = readMember(reader, value);
    else return value;
  }
}

function readMember(reader: Reader, object: Expression): Expression {
  if (reader.accept('.')) return { kind: 'member', object, name: reader.word(), isBracketed: false };
  reader.expect('[');
  const { kind, text } = reader.next();
  reader.expect(']');
  if (kind !== 'text') throw new UnknownCode('a member that is computed');
  return { kind: 'member', object, name: quoted(text), isBracketed: true };
}

function readCall(reader: Reader, kind: Call['kind'], callee: Expression): Call {
  reader.expect('(');
  return { kind, callee, values: reader.list(')', () => readExpression(reader)) };
}

function readNew(reader: Reader): Call {
  return readCall(reader, 'new', { kind: 'name', text: reader.word() });
}

/** Reads a function without parameters that is no more than an expression. */
function readFunction(reader: Reader): Expression {
  if (readParameters(reader).length > 0) throw new UnknownCode('a function with parameters');
  reader.expect('=>');
  if (reader.is('{')) throw new UnknownCode('a function with a body');
  return { kind: 'function', body: readExpression(reader) };
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
