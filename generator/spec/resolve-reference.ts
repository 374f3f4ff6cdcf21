import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, SourceLocation } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { JsonValue } from './document.js';
import { isReference, member } from './json.js';
import type { FileProblem, LoadedFile, Loader } from './load.js';
import { startOf } from './normalize/edition.js';
import { parseReference, stepsFrom, takeStep } from './pointer.js';

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

/** Follows one reference that stands in `file`; `at` is the place to blame. */
export function resolveReference(loader: Loader, file: LoadedFile, ref: string, at?: SourceLocation): Resolution {
  const reference = parseReference(ref);
  if (!reference) return diagnostic('ref-invalid', { problem: `$ref "${ref}" is not a JSON pointer` }, at);
  const target = reference.file === '' ? file : loader.open(file, reference.file);
  if ('problem' in target) return fileProblem(target, ref, at);
  return new Journey(loader, ref, at).take(target, reference.pointer);
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
  readonly #at: SourceLocation | undefined;
  #hops = 0;

  constructor(loader: Loader, ref: string, at?: SourceLocation) {
    this.#loader = loader;
    this.#ref = ref;
    this.#at = at;
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
    if (++this.#hops > hopLimit) return diagnostic('ref-cycle', { ref: this.#ref }, this.#at);
    const reference = parseReference(ref);
    const target = reference && (reference.file === '' ? file : this.#loader.open(file, reference.file));
    // A reference that is wrong itself is reported where it stands.
    if (!target || 'problem' in target) return undefined;
    return this.take(target, [...reference.pointer, ...rest]);
  }

  #notFound(missing: string, from: JsonValue): Diagnostic {
    const near = nearest(missing, stepsFrom(from));
    return diagnostic('ref-not-found', { ref: this.#ref, missing, near }, this.#at);
  }
}
