import path from 'node:path';
import ts from 'typescript';
import type { GeneratedFile } from '../../generator/emit/core/emitter.js';
import { ROOT as REPOSITORY } from './repository.js';

/** In memory only; below the repository, so that the types of Node.js are found. */
const ROOT = path.join(REPOSITORY, 'package');
const libraries = new Map<string, ts.SourceFile | undefined>();

/** What the TypeScript compiler says against an emitted package under the package's own settings; nothing on disk. */
export function typeCheck(files: readonly GeneratedFile[]): readonly string[] {
  const texts = new Map(files.map((file) => [`${ROOT}/${file.path}`, file.text]));
  const options = packageOptions(texts.get(`${ROOT}/tsconfig.json`) ?? '{}');
  const rootNames = [...texts.keys()].filter((name) => name.startsWith(`${ROOT}/src/`));
  const program = ts.createProgram({ rootNames, options, host: createHost(texts, options) });
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...fileDiagnostics(program),
  ].map(describe);
}

/**
 * Those of what was generated: the compiler's libraries need no check here, nor does the runtime, which is the same in
 * every package and is checked with the committed one.
 */
function fileDiagnostics(program: ts.Program): readonly ts.Diagnostic[] {
  const names = program.getRootFileNames().filter((name) => !name.startsWith(`${ROOT}/src/runtime/`));
  const sources = names.flatMap((name) => program.getSourceFile(name) ?? []);
  return sources.flatMap((source) => [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
    ...program.getDeclarationDiagnostics(source),
  ]);
}

function packageOptions(tsconfig: string): ts.CompilerOptions {
  const { config, error } = ts.parseConfigFileTextToJson('tsconfig.json', tsconfig) as {
    config: object;
    error?: ts.Diagnostic;
  };
  if (error) throw new Error(describe(error));
  const nothing: ts.ParseConfigHost = { ...ts.sys, readDirectory: () => [] };
  return ts.parseJsonConfigFileContent(config, nothing, ROOT).options;
}

function createHost(texts: ReadonlyMap<string, string>, options: ts.CompilerOptions): ts.CompilerHost {
  const disk = ts.createCompilerHost(options);
  return {
    ...disk,
    getCurrentDirectory: () => ROOT,
    fileExists: (name) => texts.has(name) || disk.fileExists(name),
    readFile: (name) => texts.get(name) ?? disk.readFile(name),
    directoryExists: (name) =>
      [...texts.keys()].some((file) => file.startsWith(`${name}/`)) ||
      (disk.directoryExists?.(name) ?? false),
    getSourceFile: (name, target) => {
      const text = texts.get(name);
      return text === undefined ? library(disk, name, target) : ts.createSourceFile(name, text, target, true);
    },
  };
}

/** The compiler's own declarations are the same for every package: parsed once. */
function library(
  disk: ts.CompilerHost,
  name: string,
  target: ts.ScriptTarget | ts.CreateSourceFileOptions,
): ts.SourceFile | undefined {
  if (!libraries.has(name)) libraries.set(name, disk.getSourceFile(name, target));
  return libraries.get(name);
}

function describe({ file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (!file) return text;
  const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
  return `${path.posix.relative(ROOT, file.fileName)}:${line + 1}: ${text}`;
}
