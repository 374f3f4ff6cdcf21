import { buildModel } from './build/build-model.js';
import { hasFatalErrors } from './diagnostics/codes.js';
import { hasErrors, type Diagnostic, type Result } from './diagnostics/diagnostic.js';
import type { ApiModel } from './model/model.js';
import type { SpecDocument } from './spec/document.js';
import { readSpec, type ReadOptions } from './spec/read-spec.js';
import { validateSpec, type ValidateOptions } from './spec/validate-spec.js';

/** Runs one stage: the place to time it or to show progress. */
export type Stage = <T>(name: string, work: () => T | Promise<T>) => Promise<T>;

/** A description to be understood. */
export interface Input extends ReadOptions, ValidateOptions {
  /** Path, relative to `cwd` or absolute. */
  readonly input: string;
  /** Nothing is made of a description with any error; otherwise parts that are broken are made up for. */
  readonly strict?: boolean;
  /** Name of the client, where it is not the description's. */
  readonly name?: string;
  /** Told of each document that is read, whatever becomes of it. */
  readonly onRead?: (document: SpecDocument) => void;
}

/** A description that was understood. */
export interface Loaded {
  readonly document: SpecDocument;
  readonly model: ApiModel;
}

/** Runs a stage, and nothing else. */
export const plainly: Stage = async (_name, work) => work();

/**
 * Reads and checks a description; the value is absent when it is of no use. With errors about parts of it, the value
 * is there and says of them that anything fits, unless `strict`.
 */
export async function load(input: Input, stage = plainly): Promise<Result<Loaded | undefined>> {
  const notes = new Notes(input.strict);
  const { name } = input;
  const read = notes.take(await stage('read', () => readSpec(input.input, input)));
  if (!read) return [undefined, notes.all];
  input.onRead?.(read);
  const document = notes.take(await stage('validate', () => validateSpec(read, input)));
  if (notes.failed()) return [undefined, notes.all];
  const model = notes.take(
    await stage('build', () => buildModel(document, name === undefined ? {} : { name })),
  );
  return [notes.failed() ? undefined : { document, model }, notes.all];
}

/** Gathers the problems of all stages. */
export class Notes {
  readonly all: Diagnostic[] = [];
  readonly #strict: boolean;

  constructor(strict = false) {
    this.#strict = strict;
  }

  failed(): boolean {
    return this.#strict ? hasErrors(this.all) : hasFatalErrors(this.all);
  }

  take<T>([value, diagnostics]: Result<T>): T {
    this.all.push(...diagnostics);
    return value;
  }
}
