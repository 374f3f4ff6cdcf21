import path from 'node:path';
import ts from 'typescript';
import { ROOT } from './repository.js';

const PACKAGE = path.join(ROOT, 'generated/stripe/src');
/** In memory only; below the repository, so that its dependencies are found. */
const FOLDER = path.join(ROOT, 'consumer');

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'].map((name) => `lib.${name}.d.ts`),
  types: ['node'],
  typeRoots: [path.join(ROOT, 'node_modules/@types')],
  skipLibCheck: true,
  paths: {
    '@sdkwright/stripe': [path.join(PACKAGE, 'index.ts')],
    '@sdkwright/stripe/webhooks': [path.join(PACKAGE, 'webhooks/index.ts')],
    '@sdkwright/stripe/webhooks/*': [path.join(PACKAGE, 'webhooks/*.ts')],
    '#transport': [path.join(PACKAGE, 'runtime/transport-node.ts')],
    '#digest': [path.join(PACKAGE, 'runtime/digest-node.ts')],
  },
};

/** What the compiler says against ES modules, by name, that use the generated Stripe package. */
export function compileConsumers(modules: Readonly<Record<string, string>>): readonly string[] {
  const texts = new Map(Object.entries(modules).map(([name, text]) => [path.join(FOLDER, name), text]));
  const disk = ts.createCompilerHost(OPTIONS);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => texts.has(name) || disk.fileExists(name),
    directoryExists: (name) => name === FOLDER || (disk.directoryExists?.(name) ?? true),
    readFile: (name) => texts.get(name) ?? disk.readFile(name),
    getSourceFile: (name, target) => {
      const text = texts.get(name);
      return text === undefined
        ? disk.getSourceFile(name, target)
        : ts.createSourceFile(name, text, target, true);
    },
  };
  const program = ts.createProgram([...texts.keys()], OPTIONS, host);
  const sources = [...texts.keys()].flatMap((name) => program.getSourceFile(name) ?? []);
  return sources
    .flatMap((source) => [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ])
    .map(describe);
}

function describe({ file, start, messageText }: ts.Diagnostic): string {
  const line = file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
  return `${path.basename(file?.fileName ?? '')}:${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}
