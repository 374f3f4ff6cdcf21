import { layAssignment } from './assignment.js';
import {
  fill,
  group,
  hardline,
  ifBroken,
  indent,
  join,
  line,
  rigid,
  softline,
  trailingComma,
  type Doc,
} from './doc.js';
import type {
  Expression,
  FunctionLiteral,
  MemberAccess,
  ObjectLiteral,
  Operation,
  Property,
} from './expression-nodes.js';
import { layCall } from './lay-call.js';
import { layType } from './lay-type.js';
import { UnknownCode } from './unknown.js';

/** Lays out an expression. */
export function layExpression(value: Expression): Doc {
  switch (value.kind) {
    case 'template':
      return value.tag ? [layExpression(value.tag), value.text] : value.text;
    case 'member':
      return layMember(value);
    case 'call':
    case 'new':
      return layCall(value);
    case 'object':
      return layObject(value);
    case 'array':
      return layArray(value.items);
    case 'function':
      return layFunction(value);
    case 'cast':
      return [layExpression(value.value), ` ${value.operator} `, layType(value.type)];
    case 'spread':
      return ['...', layExpression(value.value)];
    case 'otherwise':
      return layOtherwise(value);
    case 'prefix':
      return [value.operator, layExpression(value.value)];
    case 'operation':
      return layOperation(value);
    default:
      return value.text;
  }
}

function layMember({ object, name, isBracketed, isOptional }: MemberAccess, isInner = false): Doc {
  if (isBracketed) return [layHolder(object), group(['[', indent([softline, name]), softline, ']'])];
  const access = `${isOptional ? '?.' : '.'}${name}`;
  const isTight = object.kind === 'name' && !isInner;
  return [layHolder(object), isTight ? access : group(indent([softline, access]))];
}

/** What a member is named after. */
function layHolder(object: Expression): Doc {
  if (object.kind === 'member') return layMember(object, true);
  if (object.kind === 'name' || object.kind === 'this') return object.text;
  throw new UnknownCode(`a member of a ${object.kind}`);
}

function layObject({ properties, isWrapped }: ObjectLiteral): Doc {
  if (properties.length === 0) return '{}';
  const docs = properties.flatMap((property, index) => [
    ...(index === 0 ? [] : [',', line, ...(property.isAfterBlank ? [hardline] : [])]),
    ...property.comments,
    layProperty(property),
  ]);
  return group(['{', indent([line, ...docs]), trailingComma, line, '}'], isWrapped);
}

function layProperty({ key, value }: Property): Doc {
  if (key === undefined) return value ? ['...', layExpression(value)] : '';
  return value ? layAssignment({ doc: key, sign: ':' }, value) : key;
}

function layArray(items: readonly Expression[]): Doc {
  if (items.length === 0) return '[]';
  const content = items.every(({ kind }) => kind === 'number') ? layNumbers(items) : layItems(items);
  return group(['[', indent([softline, content]), softline, ']'], areRows(items));
}

function layItems(items: readonly Expression[]): Doc {
  return [
    ...join(
      [',', line],
      items.map((item) => group(layExpression(item))),
    ),
    trailingComma,
  ];
}

function layNumbers(items: readonly Expression[]): Doc {
  const texts = items.map((item) => ('text' in item ? item.text : ''));
  return ifBroken(fill(texts.map((text) => `${text},`)), texts.join(', '));
}

/** Several objects, or several arrays, of more than one member each have lines of their own. */
function areRows(items: readonly Expression[]): boolean {
  const [first] = items;
  return items.length > 1 && items.every((item) => item.kind === first?.kind && sizeOf(item) > 1);
}

function sizeOf(value: Expression): number {
  if (value.kind === 'object') return value.properties.length;
  return value.kind === 'array' ? value.items.length : 0;
}

/** As the last argument of a call, a function says itself how the argument ends. */
export function layFunction({ head, body }: FunctionLiteral, isLast = false): Doc {
  const doc = body.kind === 'block' ? body.doc : layExpression(body);
  const isBeside = ['object', 'array', 'function', 'block'].includes(body.kind);
  const end = isLast ? [trailingComma, softline] : [];
  return group([head, ' =>', group(isBeside ? [' ', doc] : [indent([line, doc]), ...end])]);
}

function layOtherwise({ left, right }: Expression & { kind: 'otherwise' }): Doc {
  return group([group(layExpression(left)), ' ', group(['??', line, layExpression(right)])]);
}

function layOperation({ left, operator, right }: Operation): Doc {
  return rigid([layExpression(left), ` ${operator} `, layExpression(right)]);
}
