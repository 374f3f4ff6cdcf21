import path from 'node:path';
import ts from 'typescript';
import { RESOLUTIONS } from '../support/resolutions.js';

type Resolution = keyof typeof RESOLUTIONS;

/** The sources of a package, and what of it has not been checked with a package before. */
export interface Compilation {
  readonly program: ts.Program;
  readonly unchecked: readonly ts.SourceFile[];
}

/** Declarations of libraries, which all packages have in common, by the way modules are found. */
const libraries: Readonly<Record<Resolution, Map<string, ts.SourceFile>>> = {
  bundler: new Map(),
  nodenext: new Map(),
};

/** The sources of a package in a folder; declarations of libraries are checked too, with the first that has them. */
export function compile(folder: string, resolution: Resolution): Compilation {
  const settings = path.join(folder, 'tsconfig.json');
  const { config } = ts.readConfigFile(settings, (file) => ts.sys.readFile(file)) as { config: object };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const own = { ...options, ...RESOLUTIONS[resolution], noEmit: false };
  const known = new Set(libraries[resolution].values());
  const program = ts.createProgram(fileNames, own, hostOf(own, libraries[resolution]));
  return { program, unchecked: program.getSourceFiles().filter((file) => !known.has(file)) };
}

/** Reads each file of a library once. */
function hostOf(options: ts.CompilerOptions, known: Map<string, ts.SourceFile>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const getSourceFile: ts.CompilerHost['getSourceFile'] = (file, ...rest) => {
    const found = known.get(file) ?? host.getSourceFile(file, ...rest);
    if (found && file.includes('/node_modules/')) known.set(file, found);
    return found;
  };
  return { ...host, getSourceFile };
}

/** What the compiler says against a package, one line each. */
export function complaints({ program, unchecked }: Compilation, folder: string): readonly string[] {
  const all = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...unchecked.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
      ...program.getDeclarationDiagnostics(file),
    ]),
  ];
  return all.map(({ file, start, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, ' ');
    if (!file) return text;
    const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
    return `${path.relative(folder, file.fileName)}:${line + 1}: ${text}`;
  });
}
