import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Project, ts } from 'ts-morph';
import type { GeneratedFile } from '../emit/core/emitter.js';

/** Code that uses an SDK, and the SDK that it was written against. */
export interface ConsumerOptions {
  /** A `tsconfig.json`, or a folder: its own `tsconfig.json`, or all its code where there is none. Absolute. */
  readonly project: string;
  /** What the code imports the SDK as. */
  readonly packageName: string;
  /** The SDK's files; they need not be on disk. */
  readonly files: readonly GeneratedFile[];
  /** Folder that the code may reach the SDK's files in by path, if it does. Absolute. */
  readonly folder?: string | undefined;
}

/** A program of the consumer's files with types of the SDK, whatever is installed. */
export interface Consumer {
  /** What the code imports the SDK as. */
  readonly packageName: string;
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  /** The consumer's own files. */
  readonly files: readonly ts.SourceFile[];
  /** Path of a file within the SDK; undefined for one that is not of it. */
  pathInSdk(file: ts.SourceFile): string | undefined;
}

/** Reads the code and puts the SDK where its imports find it: nothing has to be installed, nothing is written. */
export function openConsumer({ project: path, packageName, files, folder }: ConsumerOptions): Consumer {
  const isFolder = statSync(path).isDirectory();
  const config = isFolder ? join(path, 'tsconfig.json') : path;
  const root = folder ?? join(dirname(config), '.sdkwright', packageName);
  const project = new Project({
    ...(existsSync(config) ? { tsConfigFilePath: config } : { compilerOptions: plainOptions }),
    skipFileDependencyResolution: true,
  });
  if (isFolder && !existsSync(config)) project.addSourceFilesAtPaths(plainGlobs(path));
  const own = project
    .getSourceFiles()
    .map((file) => file.getFilePath())
    .filter((file) => !isInside(file, root));
  const { paths = {} } = project.getCompilerOptions();
  project.compilerOptions.set({ paths: { ...paths, ...pathsOf(files, packageName, root) } });
  for (const file of files)
    if (file.path.endsWith('.ts'))
      project.createSourceFile(join(root, file.path), file.text, { overwrite: true });
  const program = project.getProgram().compilerObject;
  return {
    packageName,
    program,
    checker: program.getTypeChecker(),
    files: own.flatMap((file) => program.getSourceFile(file) ?? []),
    pathInSdk: ({ fileName }) => (isInside(fileName, root) ? fileName.slice(root.length + 1) : undefined),
  };
}

const plainOptions: ts.CompilerOptions = {
  allowJs: true,
  checkJs: true,
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

function plainGlobs(folder: string): readonly string[] {
  return [`${folder}/**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}`, `!${folder}/**/node_modules/**`];
}

function isInside(file: string, folder: string): boolean {
  return file.startsWith(`${folder}/`);
}

type Target = string | null | { readonly [condition: string]: Target };

/** Where imports of the package, and its own by `#`, lead to: its sources, as its package.json says. */
function pathsOf(
  files: readonly GeneratedFile[],
  packageName: string,
  root: string,
): Record<string, string[]> {
  const text = files.find(({ path }) => path === 'package.json')?.text ?? '{}';
  const { exports = {}, imports = {} } = JSON.parse(text) as Record<string, Record<string, Target>>;
  const entries = Object.entries(exports).map(
    ([name, target]) => [packageName + name.slice(1), target] as const,
  );
  return Object.fromEntries(
    [...entries, ...Object.entries(imports)].flatMap(([name, target]) => {
      const module = modules(target).at(-1);
      return module === undefined ? [] : [[name, [join(root, `src/${module}.ts`)]]];
    }),
  );
}

function modules(target: Target): readonly string[] {
  if (typeof target === 'string') return /^\.\/dist\/esm\/(.+)\.js$/.exec(target)?.slice(1) ?? [];
  return target === null ? [] : Object.values(target).flatMap(modules);
}
