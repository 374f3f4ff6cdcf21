import type {
  ClassDeclarationStructure,
  EnumDeclarationStructure,
  FunctionDeclarationStructure,
  ImportDeclarationStructure,
  InterfaceDeclarationStructure,
  ModuleDeclarationStructure,
  StatementedNodeStructure,
  StatementStructures,
  TypeAliasDeclarationStructure,
  VariableStatementStructure,
} from 'ts-morph';
import { moduleText } from '../literals.js';
import { StructureKind } from './kinds.js';
import { expectOnly, listOf, textOf, UnknownStructure } from './known.js';
import { printClassMembers, printEnumMember, printFunction, printSignatures } from './members.js';
import { printBases, printDocs, printModifiers, printTyped, printTypeParameters } from './parts.js';

const DECLARATION = ['kind', 'name', 'isExported', 'docs'];
const CLASS: ReadonlySet<string> = new Set([
  ...DECLARATION,
  ...['typeParameters', 'extends', 'properties', 'ctors', 'methods'],
]);
const INTERFACE: ReadonlySet<string> = new Set([
  ...DECLARATION,
  ...['typeParameters', 'extends', 'properties', 'indexSignatures'],
]);
const FUNCTION: ReadonlySet<string> = new Set([
  ...DECLARATION,
  ...['typeParameters', 'parameters', 'returnType', 'statements'],
]);
const ALIAS: ReadonlySet<string> = new Set([...DECLARATION, 'typeParameters', 'type']);
const ENUM: ReadonlySet<string> = new Set([...DECLARATION, 'members']);
const MODULE: ReadonlySet<string> = new Set([...DECLARATION, 'statements']);
const VARIABLE: ReadonlySet<string> = new Set([
  'kind',
  'isExported',
  'docs',
  'declarationKind',
  'declarations',
]);
const DECLARED: ReadonlySet<string> = new Set(['name', 'type', 'initializer']);
const IMPORT: ReadonlySet<string> = new Set(['kind', 'moduleSpecifier', 'isTypeOnly', 'namedImports']);

/** Kinds that an empty line stands before. */
const APART: ReadonlySet<unknown> = new Set([
  StructureKind.Class,
  StructureKind.Enum,
  StructureKind.Function,
  StructureKind.Interface,
  StructureKind.Module,
]);

/** Prints statements as ts-morph does, but for how they are laid out. Throws UnknownStructure for what is not known. */
export function printStatements(statements: readonly (StatementStructures | string)[]): string {
  // Gathered and joined once: to look at the end of a text that grows would copy it for each statement.
  const texts: string[] = [];
  let last = '';
  for (const statement of statements) {
    const isApart = last.endsWith('}') || (typeof statement === 'object' && APART.has(statement.kind));
    last = printStatement(statement).trimEnd();
    texts.push(texts.length === 0 ? '' : isApart ? '\n\n' : '\n', last);
  }
  return texts.join('');
}

/** Statements in braces. */
export function printBlock(statements: StatementedNodeStructure['statements']): string {
  return `{\n${printStatements(listOf(statements).map((each) => (typeof each === 'object' ? each : textOf(each))))}\n}`;
}

function printStatement(statement: StatementStructures | string): string {
  if (typeof statement === 'string') return statement;
  switch (statement.kind) {
    case StructureKind.Class:
      return printClass(statement);
    case StructureKind.Interface:
      return printInterface(statement);
    case StructureKind.Function:
      return printNamedFunction(statement);
    case StructureKind.TypeAlias:
      return printAlias(statement);
    case StructureKind.Enum:
      return printEnum(statement);
    case StructureKind.Module:
      return printNamespace(statement);
    case StructureKind.VariableStatement:
      return printVariable(statement);
    case StructureKind.ImportDeclaration:
      return printImport(statement);
    default:
      throw new UnknownStructure(`kind ${String(statement.kind)}`);
  }
}

function printClass(structure: ClassDeclarationStructure): string {
  expectOnly(structure, CLASS);
  const head = `class ${structure.name ?? ''}${printTypeParameters(structure.typeParameters)}`;
  return `${before(structure)}${head}${printBases(structure.extends)} {\n${printClassMembers(structure)}\n}`;
}

function printInterface(structure: InterfaceDeclarationStructure): string {
  expectOnly(structure, INTERFACE);
  const head = `interface ${structure.name}${printTypeParameters(structure.typeParameters)}`;
  return `${before(structure)}${head}${printBases(structure.extends)} {\n${printSignatures(structure)}\n}`;
}

function printNamedFunction(structure: FunctionDeclarationStructure): string {
  expectOnly(structure, FUNCTION);
  return `${before(structure)}function ${structure.name ?? ''}${printFunction(structure)}`;
}

function printAlias(structure: TypeAliasDeclarationStructure): string {
  expectOnly(structure, ALIAS);
  const head = `type ${structure.name}${printTypeParameters(structure.typeParameters)}`;
  return `${before(structure)}${head} = ${textOf(structure.type)};`;
}

function printEnum(structure: EnumDeclarationStructure): string {
  expectOnly(structure, ENUM);
  const members = structure.members?.map(printEnumMember).join(',\n') ?? '';
  return `${before(structure)}enum ${structure.name} {\n${members}\n}`;
}

function printNamespace(structure: ModuleDeclarationStructure): string {
  expectOnly(structure, MODULE);
  return `${before(structure)}namespace ${structure.name} ${printBlock(structure.statements)}`;
}

function printVariable(structure: VariableStatementStructure): string {
  expectOnly(structure, VARIABLE);
  const { declarationKind = 'let', declarations } = structure;
  const texts = declarations.map((declaration) => {
    expectOnly(declaration, DECLARED);
    return `${declaration.name}${printTyped(declaration)}`;
  });
  return `${before(structure)}${declarationKind} ${texts.join(', ')};`;
}

function printImport(structure: ImportDeclarationStructure): string {
  expectOnly(structure, IMPORT);
  const names = listOf(structure.namedImports).map((each) => {
    if (typeof each !== 'object') return textOf(each);
    const word = each.isTypeOnly ? 'type ' : '';
    return `${word}${each.name}${each.alias === undefined ? '' : ` as ${each.alias}`}`;
  });
  const word = structure.isTypeOnly ? ' type' : '';
  return `import${word} { ${names.join(', ')} } from ${moduleText(structure.moduleSpecifier)};`;
}

function before(structure: Parameters<typeof printDocs>[0] & Parameters<typeof printModifiers>[0]): string {
  return printDocs(structure) + printModifiers(structure);
}
