import type { ApiModel } from '../../model/model.js';
import type { EmitOptions } from './emitter.js';

/** How one file is written. */
export interface FileOptions {
  /** Whether the formatter, chosen by the extension, may touch it. Default false: the text is written as it is. */
  readonly format?: boolean;
}

/** Takes the files of the output. */
export interface Files {
  /**
   * Adds one file, its path relative to the output folder, with `/`. Throws TypeError when path or text is no
   * string, or when there is a file of that path already.
   */
  add(path: string, text: string, options?: FileOptions): void;
}

/** An emitter of one's own. Whatever it throws is told as a problem of the emitter; nothing is written then. */
export interface EmitterDefinition {
  /** How messages call it. */
  readonly name: string;
  /** Adds all files that are made from a model; must not change the model. */
  emit(model: ApiModel, files: Files, options: EmitOptions): void | Promise<void>;
}

/** The definition itself: gives an emitter of one's own its types. Its module exports it as default. */
export function defineEmitter(definition: EmitterDefinition): EmitterDefinition {
  return definition;
}
