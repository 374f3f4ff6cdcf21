import { posix } from 'node:path';
import { Project, ts } from 'ts-morph';
import type { GeneratedFile } from '../emit/core/emitter.js';
import type { Sample } from './sample-sheet.js';

/** Samples of an old SDK and the files of the new one. */
export interface Trial {
  /** Unlike those of others that are compiled with it. */
  readonly name: string;
  readonly files: readonly GeneratedFile[];
  readonly samples: readonly Sample[];
}

/** A sample that does not compile. */
export interface Failure {
  readonly sample: Sample;
  /** What the compiler says, whole. */
  readonly message: string;
}

const runtime = '/runtime/';

/** What the compiler says against samples, by the names of their trials; all in one program, nothing on disk. */
export function compile(trials: readonly Trial[]): ReadonlyMap<string, readonly Failure[]> {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: options,
    resolutionHost: () => ({ resolveModuleNames: (names, from) => names.map((name) => resolve(name, from)) }),
  });
  for (const { name, files, samples } of trials) {
    for (const { path, text } of files.filter((file) => file.path.endsWith('.ts')))
      project.createSourceFile(sharedPath(`/${name}/${path}`), text, { overwrite: true });
    project.createSourceFile(samplesOf(name), samples.map(({ text }) => text).join('\n'));
  }
  const program = project.getProgram().compilerObject;
  return new Map(
    trials.map(({ name, samples }) => {
      const file = program.getSourceFile(samplesOf(name));
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      return [name, found.flatMap((diagnostic) => failureOf(diagnostic, samples))] as const;
    }),
  );
}

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'].map((name) => `lib.${name}.d.ts`),
  types: [],
};

function samplesOf(name: string): string {
  return `/${name}/samples.ts`;
}

/** The runtime is the same in every package: it is read once. */
function sharedPath(path: string): string {
  return path.replace(/^.*\/src\/runtime\//, runtime);
}

function resolve(name: string, from: string): ts.ResolvedModule | undefined {
  if (name.startsWith('#')) return { resolvedFileName: `${runtime}${name.slice(1)}-node.ts` };
  if (!name.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), name).replace(/\.js$/, '.ts');
  return { resolvedFileName: sharedPath(path) };
}

function failureOf({ file, start = 0, messageText }: ts.Diagnostic, samples: readonly Sample[]): Failure[] {
  const sample = file && samples[file.getLineAndCharacterOfPosition(start).line];
  return sample ? [{ sample, message: ts.flattenDiagnosticMessageText(messageText, '\n') }] : [];
}
