import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { Project, ts } from 'ts-morph';
import { joinDeclarations } from './join-declarations.js';
import { sourceOf, type SourcePackage } from './source-package.js';

/** Where declarations go and whether maps lead back from them. */
export interface DeclarationTarget {
  readonly folder: string;
  readonly maps: boolean;
}

/**
 * Writes the declarations of all modules once, for both module systems: as CommonJS, since ECMAScript modules may
 * import that but not the other way round. Answers what is wrong with the sources; types are not checked.
 */
export async function writeDeclarations(
  source: SourcePackage,
  { folder, maps }: DeclarationTarget,
): Promise<readonly string[]> {
  const rootDir = join(source.folder, 'src');
  const compilerOptions = { ...OPTIONS, rootDir, outDir: folder, declarationMap: maps };
  const project = new Project({ compilerOptions, skipFileDependencyResolution: true });
  for (const module of source.modules) project.addSourceFileAtPath(join(source.folder, sourceOf(module)));
  const emitted = project.emitToMemory({ emitOnlyDtsFiles: true });
  const files = emitted.getFiles().map(({ filePath, text }) => [filePath, withTabs(text)] as const);
  await Promise.all(
    maps ? files.map(([path, text]) => write(path, text)) : writeJoined(source, folder, files),
  );
  await write(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  return emitted
    .getDiagnostics()
    .map((each) => ts.flattenDiagnosticMessageText(each.compilerObject.messageText, ' '));
}

const OPTIONS: ts.CompilerOptions = {
  declaration: true,
  isolatedDeclarations: true,
  stripInternal: true,
  // Every file is read by itself: what it imports need not be found.
  noCheck: true,
  noResolve: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

/** Maps lead back to one source each, so that only without them there is one file for most modules. */
function writeJoined(
  { entries }: SourcePackage,
  folder: string,
  files: readonly (readonly [path: string, text: string])[],
): readonly Promise<void>[] {
  const moduleOf = (path: string): string =>
    relative(folder, path).replaceAll('\\', '/').slice(0, -'.d.ts'.length);
  const declarations = new Map(files.map(([path, text]) => [moduleOf(path), text]));
  const joined = joinDeclarations(declarations, entries);
  return [...joined].map(([module, text]) => write(join(folder, `${module}.d.ts`), text));
}

/** A third of what the compiler writes is white space. */
function withTabs(text: string): string {
  return text.replaceAll(/^(?: {4})+/gm, (spaces) => '\t'.repeat(spaces.length / 4));
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Name under which a module declares what it exports as its default, if it does. */
export function defaultExport(text: string): string | undefined {
  const { statements } = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest);
  const clauses = statements.flatMap((each) => (ts.isExportDeclaration(each) && each.exportClause) || []);
  const specifiers = clauses.flatMap((clause) => (ts.isNamedExports(clause) ? clause.elements : []));
  return specifiers.find(({ name }) => name.text === 'default')?.propertyName?.text;
}
