import { format } from 'prettier';
import type { EmitOptions, GeneratedFile } from '../../generator/emit/core/emitter.js';
import { typescriptEmitter } from '../../generator/emit/typescript/emitter.js';
import type { ApiModel } from '../../generator/model/model.js';
import { assertClean } from './read-yaml.js';

/** What the tests tell the emitter. */
export const EMIT_OPTIONS: EmitOptions = {
  package: { name: '@test/pets', version: '1.2.3' },
  source: 'pets/openapi.yaml',
  generator: '0.9.0',
};

/** All files of the package that the TypeScript emitter makes from a model. */
export async function emitPackage(
  model: ApiModel,
  options: Partial<EmitOptions> = {},
): Promise<readonly GeneratedFile[]> {
  const [files, diagnostics] = await typescriptEmitter.emit(model, { ...EMIT_OPTIONS, ...options });
  assertClean(diagnostics);
  return files;
}

/** One file of a package, formatted for people. */
export async function formattedFile(files: readonly GeneratedFile[], path: string): Promise<string> {
  const file = files.find((candidate) => candidate.path === path);
  if (!file)
    throw new Error(`no file ${path}; there are ${files.map((candidate) => candidate.path).join(', ')}`);
  return format(file.text, { filepath: path, singleQuote: true, printWidth: 110, trailingComma: 'all' });
}

/** One file of the package made from a model, formatted. */
export async function emitted(model: ApiModel, path: string): Promise<string> {
  return formattedFile(await emitPackage(model), path);
}

/** The text with each run of white space as one space, whatever the formatter made of it. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
