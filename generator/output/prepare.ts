import { diagnostic, hasFatalErrors } from '../diagnostics/codes.js';
import type { Result } from '../diagnostics/diagnostic.js';
import type { EditMode, GeneratedFile, StyleOptions } from '../emit/core/emitter.js';
import { readIgnored } from './edits/ignored.js';
import { keepEdits } from './edits/keep-edits.js';
import { EmittedFileError } from './emitted-file-error.js';
import { formatFiles } from './format.js';
import { createManifest, manifestFile, readManifest, reuseFrom, type Manifest } from './manifest.js';
import type { OutputFolder } from './output-folder.js';
import { planOutput, type Plan } from './plan.js';

/** What a package is made of. */
export interface Content {
  /** Checksum of the description. */
  readonly source: string;
  readonly files: readonly GeneratedFile[];
  /** How they were asked for. */
  readonly style?: StyleOptions;
  /** Whether to take formatted text of an earlier run from disk where nothing has changed. */
  readonly reuse: boolean;
  readonly edits: EditMode;
}

/**
 * Formats the files, brings edits by hand into them, adds the manifest and compares all with what is on disk; writes
 * nothing. Without a readable manifest, which tells which files are ours, with a file that no emitter should have made,
 * or with edits that cannot be kept, the plan is absent.
 */
export async function prepareOutput(out: OutputFolder, content: Content): Promise<Result<Plan | undefined>> {
  const [recorded, diagnostics] = await readManifest(out);
  if (diagnostics.length > 0) return [undefined, diagnostics];
  const isIgnored = await readIgnored(out.path);
  const previous = recorded && without(recorded, isIgnored);
  const files = content.files.filter(({ path }) => !isIgnored(path));
  try {
    return await finish(out, { ...content, files }, previous);
  } catch (error) {
    if (!(error instanceof EmittedFileError)) throw error;
    return [undefined, [diagnostic('emitted-file-invalid', error)]];
  }
}

/** The manifest of an earlier run, as if that had not written the files that are a person's now. */
function without(manifest: Manifest, isGone: (path: string) => boolean): Manifest {
  return { ...manifest, files: new Map([...manifest.files].filter(([path]) => !isGone(path))) };
}

async function finish(
  out: OutputFolder,
  { files, source, style, reuse, edits }: Content,
  previous: Manifest | undefined,
): Promise<Result<Plan | undefined>> {
  const generated = await formatFiles(files, reuse ? reuseFrom(out.path, previous) : undefined);
  const [kept, problems] = await keepEdits({ out, mode: edits, files: generated, previous });
  if (hasFatalErrors(problems)) return [undefined, problems];
  const manifest = manifestFile(createManifest(source, [...generated, ...kept.copies], style));
  const owned = previous && without(previous, (path) => kept.released.includes(path));
  const plan = await planOutput(out, [...kept.files, ...kept.copies, manifest], owned);
  return [{ ...plan, edited: kept.edited }, problems];
}
