import { group, indent, join, line, softline, trailingComma, type Doc } from './doc.js';
import { layMembers } from './lay-members.js';
import { laySignature } from './lay-signature.js';
import { isHugged, layUnion } from './lay-union.js';
import type { FunctionType, TypeNode } from './type-nodes.js';

/** Where a type stands: some places indent what is broken themselves. */
export type Place = 'assigned' | 'argument' | 'element' | 'parenthesis' | 'elsewhere';

/** Lays out a type. */
export function layType(type: TypeNode, place: Place = 'elsewhere'): Doc {
  switch (type.kind) {
    case 'keyword':
    case 'literal':
      return type.text;
    case 'reference':
      return [type.name, layArguments(type.types)];
    case 'query':
      return `typeof ${type.name}`;
    case 'operator':
      return [`${type.operator} `, layOperand(type.type, type.type.kind === 'operator')];
    case 'rest':
      return ['...', layOperand(type.type, type.type.kind === 'operator')];
    case 'optional':
      return [layOperand(type.type, type.type.kind === 'operator'), '?'];
    case 'array':
      return [layOperand(type.type, isPrefixed(type.type)), '[]'];
    case 'indexed':
      return [layOperand(type.type, isPrefixed(type.type)), '[', layType(type.index), ']'];
    case 'union':
      return layUnion(type.types, place);
    case 'intersection':
      return layIntersection(type.types);
    case 'tuple':
      return layTuple(type.types);
    case 'object':
      return layMembers(type);
    case 'function':
      return layFunction(type);
  }
}

function isPrefixed({ kind }: TypeNode): boolean {
  return kind === 'operator' || kind === 'query';
}

/** What is put together with something else: several types and functions want parentheses then. */
export function layOperand(type: TypeNode, wantsParentheses = false): Doc {
  if (type.kind === 'union') return ['(', layUnion(type.types, 'parenthesis'), ')'];
  const wants = wantsParentheses || type.kind === 'intersection' || type.kind === 'function';
  return wants ? ['(', layType(type), ')'] : layType(type);
}

/** Objects stay at the end of the line; where they stand beside others, what follows is indented. */
function layIntersection(types: readonly TypeNode[]): Doc {
  let isIndented = false;
  return group(
    types.map((type, index) => {
      const doc = layOperand(type);
      const previous = types[index - 1];
      if (!previous) return doc;
      const objects = [previous, type].filter(({ kind }) => kind === 'object').length;
      if (objects === 0) return indent([' &', line, doc]);
      if (objects === 2) return [' & ', isIndented ? indent(doc) : doc];
      isIndented ||= index > 1;
      return [' & ', index > 1 ? indent(doc) : doc];
    }),
  );
}

function layTuple(types: readonly TypeNode[]): Doc {
  if (types.length === 0) return '[]';
  const place = types.length > 1 ? 'element' : 'argument';
  const items = types.map((type) => group(layType(type, place)));
  return group(['[', indent([softline, join([',', line], items)]), trailingComma, softline, ']']);
}

function layFunction({ isNew, ...types }: FunctionType): Doc {
  return group([isNew ? 'new ' : '', ...laySignature({ ...types, typeParameters: [] }, ' => ')]);
}

/** Types in angle brackets: a single one that is simple is never broken off. */
export function layArguments(types: readonly TypeNode[]): Doc {
  const [only] = types;
  if (!only) return '';
  if (types.length === 1 && isSimple(only)) return ['<', layType(only), '>'];
  const docs = types.map((type) => layType(type, 'argument'));
  return group(['<', indent([softline, join([',', line], docs)]), softline, '>']);
}

function isSimple(type: TypeNode): boolean {
  if (type.kind === 'union') return isHugged(type.types);
  if (type.kind === 'reference') return type.types.length === 0;
  return type.kind === 'keyword' || type.kind === 'literal' || type.kind === 'object';
}
