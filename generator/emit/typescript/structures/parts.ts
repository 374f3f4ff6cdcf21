import type {
  JSDocStructure,
  JSDocableNodeStructure,
  OptionalKind,
  ParameterDeclarationStructure,
  TypeParameterDeclarationStructure,
} from 'ts-morph';
import { blockComment } from '../comments.js';
import { expectOnly, listOf, textOf, UnknownStructure } from './known.js';

/** Whatever can have words before it that say more about it. */
export interface Modified {
  readonly isExported?: boolean | undefined;
  readonly hasDeclareKeyword?: boolean | undefined;
  readonly scope?: string | undefined;
  readonly isStatic?: boolean | undefined;
  readonly hasOverrideKeyword?: boolean | undefined;
  readonly isReadonly?: boolean | undefined;
}

const DOC: ReadonlySet<string> = new Set(['description']);
const PARAMETER: ReadonlySet<string> = new Set(['name', 'type', 'hasQuestionToken', 'initializer']);

/** Comments before a declaration, each with its line feed. */
export function printDocs({ docs }: JSDocableNodeStructure): string {
  return docs?.map((doc) => `${printDoc(doc)}\n`).join('') ?? '';
}

function printDoc(doc: OptionalKind<JSDocStructure> | string | object): string {
  const text = typeof doc === 'object' && 'description' in doc ? textOf(doc.description) : textOf(doc);
  if (typeof doc === 'object') expectOnly(doc, DOC);
  return blockComment(text);
}

/** Words before a declaration, each with a space. */
export function printModifiers(structure: Modified): string {
  const { isExported, hasDeclareKeyword, scope, isStatic, hasOverrideKeyword, isReadonly } = structure;
  let words = isExported ? 'export ' : '';
  if (hasDeclareKeyword) words += 'declare ';
  if (scope !== undefined) words += `${scope} `;
  if (isStatic) words += 'static ';
  if (hasOverrideKeyword) words += 'override ';
  return isReadonly ? `${words}readonly ` : words;
}

/** Type parameters in their brackets; nothing if there are none. */
export function printTypeParameters(
  parameters: readonly (OptionalKind<TypeParameterDeclarationStructure> | string)[] | undefined,
): string {
  return parameters?.length ? `<${parameters.map(textOf).join(', ')}>` : '';
}

/** Parameters in their parentheses. */
export function printParameters(
  parameters: readonly OptionalKind<ParameterDeclarationStructure>[] | undefined,
): string {
  return `(${parameters?.map(printParameter).join(', ') ?? ''})`;
}

function printParameter(parameter: OptionalKind<ParameterDeclarationStructure>): string {
  expectOnly(parameter, PARAMETER);
  if (parameter.type === undefined) throw new UnknownStructure('a parameter without a type');
  return parameter.name + printTyped(parameter);
}

/** What stands after a name: whether it may be missing, its type, what it is set to. */
export function printTyped(structure: {
  readonly hasQuestionToken?: boolean | undefined;
  readonly type?: unknown;
  readonly initializer?: unknown;
}): string {
  const { hasQuestionToken, type, initializer } = structure;
  const mark = hasQuestionToken ? '?' : '';
  const typed = type === undefined ? '' : `: ${textOf(type)}`;
  return `${mark}${typed}${initializer === undefined ? '' : ` = ${textOf(initializer)}`}`;
}

/** A list of names after a word; nothing if there are none. */
export function printBases(
  bases: readonly unknown[] | string | ((...given: never[]) => void) | undefined,
): string {
  const names = typeof bases === 'string' ? [bases] : listOf(bases).map(textOf);
  return names.length > 0 ? ` extends ${names.join(', ')}` : '';
}
