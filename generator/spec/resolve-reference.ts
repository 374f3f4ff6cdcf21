import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, SourceLocation } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { JsonValue } from './document.js';
import { isReference, member } from './json.js';
import type { FileProblem, LoadedFile, Loader } from './load.js';
import { startOf } from './normalize/edition.js';
import { stepsFrom, takeStep } from './pointer.js';

/** What a reference leads to: a value, and where it stands. */
export interface Target {
  readonly file: LoadedFile;
  readonly pointer: readonly string[];
  readonly value: JsonValue;
}

/** A target, the problem that keeps it from being found, or nothing when that is already reported elsewhere. */
export type Resolution = Target | Diagnostic | undefined;

/** How many references one pointer may pass through. */
const hopLimit = 50;

/** Finds the place to blame: asked for only where something is wrong, for that takes time. */
export type Blame = () => SourceLocation | undefined;

const nowhere: Blame = () => undefined;

/** Follows one reference that stands in `file`. */
export function resolveReference(loader: Loader, file: LoadedFile, ref: string, blame = nowhere): Resolution {
  const reference = loader.reference(ref);
  if (!reference) return diagnostic('ref-invalid', { problem: `$ref "${ref}" is not a JSON pointer` }, blame());
  const target = reference.file === '' ? file : loader.open(file, reference.file);
  if ('problem' in target) return fileProblem(target, ref, blame());
  return new Journey(loader, ref, blame).take(target, reference.pointer);
}

/** Whether a resolution found something. */
export function isTarget(resolution: Resolution): resolution is Target {
  return resolution !== undefined && 'pointer' in resolution;
}

function fileProblem(problem: FileProblem, ref: string, at?: SourceLocation): Diagnostic {
  switch (problem.problem) {
    case 'outside':
      return diagnostic('ref-outside-root', { ref, folder: problem.folder }, at);
    case 'missing':
      return diagnostic('ref-file-not-found', { ref, near: problem.near }, at);
    case 'remote':
      return diagnostic('ref-remote', { ref, origin: problem.origin }, at);
    case 'unfetched':
      return diagnostic('ref-unfetched', { ref, reason: problem.reason }, at);
  }
}

/** Walks along a pointer, through references that stand in the way. */
class Journey {
  readonly #loader: Loader;
  readonly #ref: string;
  readonly #blame: Blame;
  #hops = 0;

  constructor(loader: Loader, ref: string, blame: Blame) {
    this.#loader = loader;
    this.#ref = ref;
    this.#blame = blame;
  }

  take(file: LoadedFile, path: readonly string[]): Resolution {
    const start = startOf(file.root, path, this.#loader.edition(file));
    const { pointer } = start;
    let { value } = start;
    for (const [index, step] of pointer.entries()) {
      if (value === undefined) return undefined;
      if (isReference(value) && member(value, step) === undefined) {
        return this.#through(file, value.$ref, pointer.slice(index));
      }
      const next = takeStep(value, step);
      if (next === undefined) return this.#notFound(step, value);
      value = next;
    }
    return value === undefined ? undefined : { file, pointer, value };
  }

  #through(file: LoadedFile, ref: string, rest: readonly string[]): Resolution {
    if (++this.#hops > hopLimit) return diagnostic('ref-cycle', { ref: this.#ref }, this.#blame());
    const reference = this.#loader.reference(ref);
    const target = reference && (reference.file === '' ? file : this.#loader.open(file, reference.file));
    // A reference that is wrong itself is reported where it stands.
    if (!target || 'problem' in target) return undefined;
    return this.take(target, [...reference.pointer, ...rest]);
  }

  #notFound(missing: string, from: JsonValue): Diagnostic {
    const near = nearest(missing, stepsFrom(from));
    return diagnostic('ref-not-found', { ref: this.#ref, missing, near }, this.#blame());
  }
}
