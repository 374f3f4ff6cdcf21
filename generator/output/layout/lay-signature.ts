import { breaks, group, indent, join, line, softline, trailingComma, type Doc } from './doc.js';
import { breakBefore } from './assignment.js';
import { layExpression } from './lay-expression.js';
import { layBareMembers } from './lay-members.js';
import { layType } from './lay-type.js';
import type { ObjectType, Parameter, Signature, TypeParameter } from './type-nodes.js';

/** Lays out what a function takes and gives, without type parameters; `separator` stands before what it gives. */
export function laySignature(signature: Signature, separator: ': ' | ' => ' = ': '): readonly Doc[] {
  const { parameters, result } = signature;
  const taken = layParameters(parameters);
  if (!result) return [taken];
  const given = layType(result);
  const isApart = parameters.length === 1 && (result.kind === 'object' || breaks(given));
  return [isApart && isPlain(signature) ? group(taken) : taken, separator, given];
}

function isPlain({ typeParameters: [first, second] }: Signature): boolean {
  return !second && !first?.constraint && !first?.initial;
}

function layParameters(parameters: readonly Parameter[]): Doc {
  const [only] = parameters;
  if (!only) return '()';
  const { type } = only;
  if (parameters.length === 1 && isHugged(only, type)) return [`(${only.name}: `, layBareMembers(type), ')'];
  const docs = join([',', line], parameters.map(layParameter));
  return ['(', indent([softline, ...docs]), trailingComma, softline, ')'];
}

/** An object type of the only parameter begins on the line of the parenthesis. */
function isHugged({ name, initial }: Parameter, type: Parameter['type']): type is ObjectType {
  return type?.kind === 'object' && !initial && !name.startsWith('.');
}

function layParameter({ name, type, initial }: Parameter): Doc {
  const typed = type ? [`${name}: `, layType(type)] : name;
  return initial ? [typed, ' = ', layExpression(initial)] : typed;
}

/** Lays out type parameters in angle brackets. */
export function layTypeParameters(parameters: readonly TypeParameter[]): Doc {
  if (parameters.length === 0) return '';
  const docs = join([',', line], parameters.map(layTypeParameter));
  return group(['<', indent([softline, ...docs]), trailingComma, softline, '>']);
}

function layTypeParameter({ name, constraint, initial }: TypeParameter): Doc {
  return group([
    name,
    constraint ? [' extends', breakBefore(layType(constraint))] : '',
    initial ? [' =', breakBefore(layType(initial))] : '',
  ]);
}
