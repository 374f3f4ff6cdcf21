import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Project, ts } from 'ts-morph';
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
  await Promise.all(emitted.getFiles().map(({ filePath, text }) => write(filePath, text)));
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
