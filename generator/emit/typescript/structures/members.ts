import type {
  ClassDeclarationStructure,
  ConstructorDeclarationStructure,
  EnumMemberStructure,
  IndexSignatureDeclarationStructure,
  InterfaceDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  PropertyDeclarationStructure,
  PropertySignatureStructure,
} from 'ts-morph';
import { expectOnly, textOf, UnknownStructure } from './known.js';
import { printDocs, printModifiers, printParameters, printTyped, printTypeParameters } from './parts.js';
import { printBlock } from './statements.js';

const SIGNATURE: ReadonlySet<string> = new Set(['name', 'type', 'hasQuestionToken', 'isReadonly', 'docs']);
const PROPERTY: ReadonlySet<string> = new Set([
  ...SIGNATURE,
  ...['initializer', 'hasDeclareKeyword', 'scope', 'isStatic', 'hasOverrideKeyword'],
]);
const INDEX: ReadonlySet<string> = new Set(['keyName', 'keyType', 'returnType', 'docs']);
const METHOD: ReadonlySet<string> = new Set([
  ...['name', 'docs', 'scope', 'isStatic', 'hasOverrideKeyword'],
  ...['typeParameters', 'parameters', 'returnType', 'statements'],
]);
const CONSTRUCTOR: ReadonlySet<string> = new Set(['docs', 'parameters', 'statements']);
const ENUM_MEMBER: ReadonlySet<string> = new Set(['name', 'initializer', 'docs']);

/** Members of an interface: what it has by any name comes first. */
export function printSignatures({
  indexSignatures = [],
  properties = [],
}: InterfaceDeclarationStructure): string {
  return [...indexSignatures.map(printIndex), ...properties.map(printSignature)].join('\n');
}

function printSignature(member: OptionalKind<PropertySignatureStructure>): string {
  expectOnly(member, SIGNATURE);
  return `${printDocs(member)}${printModifiers(member)}${member.name}${printTyped(member)};`;
}

function printIndex(index: OptionalKind<IndexSignatureDeclarationStructure>): string {
  expectOnly(index, INDEX);
  const { keyName = 'key', keyType = 'string', returnType } = index;
  return `${printDocs(index)}[${keyName}: ${textOf(keyType)}]: ${textOf(returnType)};`;
}

/** Members of a class: constructors and methods are set apart. */
export function printClassMembers({
  properties = [],
  ctors = [],
  methods = [],
}: ClassDeclarationStructure): string {
  const parts = [...ctors.map(printConstructor), ...methods.map(printMethod)];
  return [...(properties.length > 0 ? [properties.map(printProperty).join('\n')] : []), ...parts].join(
    '\n\n',
  );
}

function printProperty(member: OptionalKind<PropertyDeclarationStructure>): string {
  expectOnly(member, PROPERTY);
  return `${printDocs(member)}${printModifiers(member)}${member.name}${printTyped(member)};`;
}

function printConstructor(member: OptionalKind<ConstructorDeclarationStructure>): string {
  expectOnly(member, CONSTRUCTOR);
  return `${printDocs(member)}constructor${printParameters(member.parameters)} ${printBlock(member.statements)}`;
}

function printMethod(member: OptionalKind<MethodDeclarationStructure>): string {
  expectOnly(member, METHOD);
  return `${printDocs(member)}${printModifiers(member)}${member.name}${printFunction(member)}`;
}

/** A function from its type parameters on. */
export function printFunction({
  typeParameters,
  parameters,
  returnType,
  statements,
}: Pick<MethodDeclarationStructure, 'typeParameters' | 'parameters' | 'returnType' | 'statements'>): string {
  const result = returnType === undefined ? '' : `: ${textOf(returnType)}`;
  return `${printTypeParameters(typeParameters)}${printParameters(parameters)}${result} ${printBlock(statements)}`;
}

/** A member of an enum. */
export function printEnumMember(member: OptionalKind<EnumMemberStructure>): string {
  expectOnly(member, ENUM_MEMBER);
  if (!/^(?:[A-Za-z_$][\w$]*|".*")$/.test(member.name)) throw new UnknownStructure('a name without quotes');
  return `${printDocs(member)}${member.name}${printTyped(member)}`;
}
