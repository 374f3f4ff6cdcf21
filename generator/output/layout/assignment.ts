import { canBreak, group, indent, indentIfBroken, line, type Doc } from './doc.js';
import type { Expression } from './expression-nodes.js';
import { layExpression } from './lay-expression.js';
import { layType } from './lay-type.js';
import { isHugged } from './lay-union.js';
import type { TypeNode } from './type-nodes.js';

/** Names of properties up to this length leave no room for a text that would be worth a line of its own. */
const SHORT = 4;
/** A single argument up to this length is not worth breaking a call for. */
const SHORT_ARGUMENT = 27.5;

/** What stands before the value. */
export interface Target {
  readonly doc: Doc;
  /** Ends with a space, unless it is a colon. */
  readonly sign: ':' | ' =';
  /** Whether several types that hold types are arguments of its type, or several properties are taken apart. */
  readonly isComplex?: boolean;
}

/** A text on the line where it is if its beginning fits there, otherwise indented on the next one. */
export function breakBefore(content: Doc): Doc {
  const space = group(indent(line));
  return [space, indentIfBroken(content, space)];
}

/** Lays out a target and its value. */
export function layAssignment({ doc, sign, isComplex = false }: Target, value: Expression): Doc {
  const right = layExpression(value);
  const isShort = sign === ':' && typeof doc === 'string' && doc.length <= SHORT;
  if (isComplex) return group([doc, sign, ' ', group(right)]);
  if (goesBelow(value, isShort)) return group([group(doc), sign, group(indent([line, right]))]);
  if (isRequired(value) || (staysBeside(value, isShort) && !canBreak(doc)))
    return group([group(doc), sign, ' ', right]);
  return group([group(doc), sign, breakBefore(right)]);
}

/** Lays out the name of a type and what it stands for. */
export function layTypeAlias(name: Doc, type: TypeNode): Doc {
  const right = layType(type, 'assigned');
  const goesBelow = type.kind === 'union' && !isHugged(type.types);
  return group([group(name), ' =', goesBelow ? group(indent([line, right])) : breakBefore(right)]);
}

/** Whether a value that does not fit goes to the next line as a whole. */
function goesBelow(value: Expression, isShort: boolean): boolean {
  if (isRequired(value)) return false;
  if (value.kind === 'otherwise' || value.kind === 'operation') return true;
  return !isShort && (value.kind === 'text' || isPoorlyBreakable(value));
}

function staysBeside(value: Expression, isShort: boolean): boolean {
  if (isShort || value.kind === 'template' || hasRigidHead(value)) return true;
  if (value.kind === 'number') return !value.text.startsWith('-');
  return value.kind === 'word' && value.text !== 'null';
}

/** A module of the older kind. */
export function isRequired(value: Expression): boolean {
  return value.kind === 'call' && value.callee.kind === 'name' && value.callee.text === 'require';
}

function hasRigidHead(value: Expression): boolean {
  return value.kind === 'function' && typeof value.head !== 'string';
}

/** A chain of names and a call that takes next to nothing; several calls can be broken in between. */
function isPoorlyBreakable(value: Expression, isInChain = false): boolean {
  if (value.kind === 'prefix') return isPoorlyBreakable(value.value);
  if (value.kind === 'call') {
    const isNext = isInChain && value.callee.kind === 'member';
    return !isNext && takesLittle(value.values) && isPoorlyBreakable(value.callee, true);
  }
  if (value.kind === 'member') return isPoorlyBreakable(value.object, true);
  return isInChain && (value.kind === 'name' || value.kind === 'this');
}

function takesLittle([only, ...others]: readonly Expression[]): boolean {
  if (!only) return true;
  return others.length === 0 && isShortArgument(only);
}

function isShortArgument(value: Expression): boolean {
  switch (value.kind) {
    case 'this':
    case 'number':
    case 'word':
      return true;
    case 'name':
    case 'text':
      return value.text.length <= SHORT_ARGUMENT;
    case 'template':
      return !value.tag && !value.text.includes('${') && value.text.length - 2 <= SHORT_ARGUMENT;
    case 'call':
      return (
        value.values.length === 0 &&
        value.callee.kind === 'name' &&
        value.callee.text.length <= SHORT_ARGUMENT - 2
      );
    default:
      return false;
  }
}
