import { diagnostic } from '../../diagnostics/codes.js';
import type { ApiModel } from '../../model/model.js';
import { selectResource } from '../../model/select.js';
import type { EmitterDefinition, FileOptions, Files } from './define-emitter.js';
import type { Emitter, GeneratedFile } from './emitter.js';

/** Makes an emitter of a definition: gathers what it adds, and tells what it throws. */
export function adaptEmitter(definition: EmitterDefinition): Emitter {
  const { name } = definition;
  return {
    name,
    async emit(whole, options) {
      const files = new Gathered();
      try {
        await definition.emit(choose(whole, options.only), files, options);
        return [files.all, []];
      } catch (error) {
        const { reason, trace } = describeFailure(error);
        return [
          [],
          [{ ...diagnostic('emitter-failed', { name, reason }), ...(trace !== undefined && { trace }) }],
        ];
      }
    },
  };
}

/** What somebody else's code threw, which may be anything. */
export function describeFailure(error: unknown): { readonly reason: string; readonly trace?: string } {
  if (!(error instanceof Error)) return { reason: String(error) };
  return { reason: error.message, ...(error.stack !== undefined && { trace: error.stack }) };
}

function choose(whole: ApiModel, only: string | undefined): ApiModel {
  return (only !== undefined && selectResource(whole, only)) || whole;
}

class Gathered implements Files {
  readonly #files = new Map<string, GeneratedFile>();

  get all(): readonly GeneratedFile[] {
    return [...this.#files.values()];
  }

  add(path: unknown, text: unknown, options: FileOptions = {}): void {
    if (typeof path !== 'string' || typeof text !== 'string')
      throw new TypeError(`files.add takes a path and a text, not ${typeof path} and ${typeof text}`);
    if (this.#files.has(path)) throw new TypeError(`${path} was added twice`);
    this.#files.set(path, { path, text, format: options.format === true });
  }
}
