import { posix } from 'node:path';
import { ts } from 'ts-morph';

/** A name that a module takes from another, or hands on. */
export interface NamedUse {
  /** What the module calls it, or hands it on as. */
  readonly local: string;
  /** What the other module calls it. */
  readonly name: string;
  /** The other module: its path in the package, or what else it is imported by. */
  readonly from: string;
  readonly typeOnly: boolean;
}

/** A module that another takes as one value, or hands on with all its names. */
export type WholeUse = Pick<NamedUse, 'from' | 'typeOnly'>;

/** The declarations of one module, taken apart. */
export interface ModuleTypes {
  readonly module: string;
  readonly imports: readonly NamedUse[];
  readonly exports: readonly NamedUse[];
  readonly importsAll: readonly WholeUse[];
  readonly exportsAll: readonly WholeUse[];
  /** Whether it exports what it declares by other names. */
  readonly renames: boolean;
  /** Names it declares at its top level; those it exports are true. */
  readonly declared: ReadonlyMap<string, boolean>;
  /** Names it uses that it neither declares nor takes: those of the language, and of what surrounds it. */
  readonly free: ReadonlySet<string>;
  /** Whether there is more to what it declares than types. */
  readonly values: boolean;
  /** Text of what it declares. */
  readonly body: string;
  /** Text of what it takes as one value. */
  readonly namespaces: string;
}

/** Takes the declarations of a module apart. */
export function readModuleTypes(module: string, text: string): ModuleTypes {
  const source = ts.createSourceFile(`${module}.d.ts`, text, ts.ScriptTarget.Latest, true);
  const { statements } = source;
  const taking = statements.filter(ts.isImportDeclaration);
  const handing = statements.filter(ts.isExportDeclaration).filter((each) => each.moduleSpecifier);
  const from = (node: Edge): string => targetOf(module, specifierOf(node));
  const imports = taking.flatMap((each) => namedUses(each, from(each)));
  const own = statements.filter((each) => !ts.isImportDeclaration(each) && !isHandedOn(each));
  const declared = new Map(own.flatMap(declaredNames));
  const whole = taking.filter(takesWhole);
  return {
    module,
    imports,
    exports: handing.flatMap((each) => namedUses(each, from(each))),
    importsAll: whole.map((each) => ({ from: from(each), typeOnly: true })),
    exportsAll: handing
      .filter((each) => !each.exportClause)
      .map((each) => ({ from: from(each), typeOnly: each.isTypeOnly })),
    renames: own.some(ts.isExportDeclaration),
    values: own.some((each) => !isType(each)),
    declared,
    free: freeNames(own, new Set([...declared.keys(), ...imports.map(({ local }) => local)])),
    body: own.map((each) => textOf(text, each)).join(''),
    namespaces: whole.map((each) => textOf(text, each)).join(''),
  };
}

type Edge = ts.ImportDeclaration | ts.ExportDeclaration;

/** From elsewhere, or nothing at all. */
function isHandedOn(node: ts.Statement): boolean {
  if (!ts.isExportDeclaration(node)) return false;
  const { exportClause: clause, moduleSpecifier } = node;
  return (
    moduleSpecifier !== undefined ||
    (clause && ts.isNamedExports(clause) && clause.elements.length === 0) === true
  );
}

/** The namespaces of declarations hold types, beside the interface of their name. */
function isType(node: ts.Statement): boolean {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isModuleDeclaration(node);
}

function textOf(text: string, node: ts.Node): string {
  return `${text.slice(node.getFullStart(), node.getEnd()).trimStart()}\n`;
}

function specifierOf({ moduleSpecifier }: Edge): string {
  return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
}

function targetOf(module: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(module), specifier).replace(/\.js$/, '');
}

function namedUses(node: Edge, from: string): readonly NamedUse[] {
  const clause = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  const allTypes = ts.isImportDeclaration(node)
    ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    : node.isTypeOnly;
  if (!clause || ts.isNamespaceImport(clause) || ts.isNamespaceExport(clause)) return [];
  return clause.elements.map(({ name, propertyName, isTypeOnly }) => ({
    local: name.text,
    name: (propertyName ?? name).text,
    from,
    typeOnly: isTypeOnly || allTypes,
  }));
}

function takesWhole({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.namedBindings !== undefined && ts.isNamespaceImport(importClause.namedBindings);
}

function declaredNames(statement: ts.Statement): [name: string, exported: boolean][] {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  const exported = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  const declarations: readonly { readonly name?: ts.Node }[] = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations
    : [statement as ts.DeclarationStatement];
  return declarations.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [[name.text, exported]] : []));
}

function freeNames(statements: readonly ts.Statement[], own: ReadonlySet<string>): ReadonlySet<string> {
  const free = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isUse(node) && !own.has(node.text)) free.add(node.text);
    ts.forEachChild(node, visit);
  };
  statements.forEach(visit);
  return free;
}

/** Neither the name that a declaration gives, nor that of a member. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if ('name' in parent && parent.name === node) return false;
  return !(ts.isQualifiedName(parent) && parent.right === node);
}
