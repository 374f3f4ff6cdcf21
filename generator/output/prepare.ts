import { diagnostic, hasFatalErrors } from '../diagnostics/codes.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import type { EditMode, GeneratedFile } from '../emit/core/emitter.js';
import { readIgnored } from './edits/ignored.js';
import { keepEdits } from './edits/keep-edits.js';
import { EmittedFileError } from './emitted-file-error.js';
import { isSystemError } from './file-system.js';
import { formatFiles, type FormattedFile } from './format.js';
import type { FormatMemory } from './format-memory.js';
import {
  createManifest,
  manifestFile,
  readManifest,
  reuseFrom,
  type Manifest,
  type Origin,
} from './manifest.js';
import type { OutputFolder } from './output-folder.js';
import { planOutput, type Plan } from './plan.js';

/** What a package is made of. */
export interface Content extends Origin {
  readonly files: readonly GeneratedFile[];
  /** Whether to take formatted text of an earlier run from disk where nothing has changed. */
  readonly reuse: boolean;
  readonly edits: EditMode;
  /** Of earlier runs of this process. */
  readonly memory?: FormatMemory;
}

/**
 * Formats the files, brings edits by hand into them, adds the manifest and compares all with what is on disk; writes
 * nothing. Without a readable manifest, which tells which files are ours, with a file that no emitter should have made,
 * or with edits that cannot be kept, the plan is absent.
 */
export async function prepareOutput(out: OutputFolder, content: Content): Promise<Result<Plan | undefined>> {
  try {
    return await prepare(out, content);
  } catch (error) {
    return [undefined, [problemOf(error, out)]];
  }
}

async function prepare(out: OutputFolder, content: Content): Promise<Result<Plan | undefined>> {
  const [recorded, diagnostics] = await readManifest(out);
  if (diagnostics.length > 0) return [undefined, diagnostics];
  const isIgnored = await readIgnored(out.path);
  const previous = recorded && without(recorded, isIgnored);
  const files = content.files.filter(({ path }) => !isIgnored(path));
  const ignored = content.files.map(({ path }) => path).filter(isIgnored);
  const [plan, problems] = await finish(out, { ...content, files, ignored }, previous);
  return [plan && { ...plan, recorded }, problems];
}

function problemOf(error: unknown, { label }: OutputFolder): Diagnostic {
  if (error instanceof EmittedFileError) return diagnostic('emitted-file-invalid', error);
  if (isSystemError(error)) return diagnostic('output-failed', { path: label, reason: error.message });
  throw error;
}

/** The manifest of an earlier run, as if that had not written the files that are a person's now. */
function without(manifest: Manifest, isGone: (path: string) => boolean): Manifest {
  return { ...manifest, files: new Map([...manifest.files].filter(([path]) => !isGone(path))) };
}

async function finish(
  out: OutputFolder,
  { files, reuse, edits, memory, ...origin }: Content,
  previous: Manifest | undefined,
): Promise<Result<Omit<Plan, 'recorded'> | undefined>> {
  const format = (some: readonly GeneratedFile[]) =>
    formatFiles(some, reuse ? reuseFrom(out.path, previous) : undefined);
  const generated = await (memory ? memory.format(out.path, files, format) : format(files));
  const manifestOf = (made: readonly FormattedFile[]) => manifestFile(createManifest(origin, made));
  const plan = await planOutput(out, [...generated, manifestOf(generated)], previous);
  const [kept, problems] = await keepEdits({ out, mode: edits, previous, ...plan });
  if (hasFatalErrors(problems)) return [undefined, problems];
  const { merged, copies, released } = kept;
  if (merged.length + released.length === 0) return [{ ...plan, edited: [] }, problems];
  const standing = new Map([...generated, ...copies, ...merged].map((file) => [file.path, file]));
  const wanted = [...standing.values(), manifestOf([...generated, ...copies])];
  const owned = previous && without(previous, (path) => released.includes(path));
  return [{ ...(await planOutput(out, wanted, owned)), edited: merged.map(({ path }) => path) }, problems];
}
