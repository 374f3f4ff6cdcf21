import { diagnostic } from '../diagnostics/codes.js';
import type { Result } from '../diagnostics/diagnostic.js';
import type { GeneratedFile } from '../emit/core/emitter.js';
import { EmittedFileError } from './emitted-file-error.js';
import { formatFiles, type FormattedFile, type Reuse } from './format.js';
import { createManifest, manifestFile, readManifest, reuseFrom, type Origin } from './manifest.js';
import type { OutputFolder } from './output-folder.js';
import { planOutput, type Plan } from './plan.js';

/** What a package is made of. */
export interface Content extends Origin {
  readonly files: readonly GeneratedFile[];
  /** Whether to take formatted text of an earlier run from disk where nothing has changed. */
  readonly reuse: boolean;
}

/**
 * Formats the files, adds the manifest and compares both with what is on disk; writes nothing. Without a readable
 * manifest, which tells which files are ours, or with a file that no emitter should have made, the plan is absent.
 */
export async function prepareOutput(out: OutputFolder, content: Content): Promise<Result<Plan | undefined>> {
  const [previous, diagnostics] = await readManifest(out);
  if (diagnostics.length > 0) return [undefined, diagnostics];
  const reuse = content.reuse ? reuseFrom(out.path, previous) : undefined;
  const [files, problems] = await finish(content, reuse);
  return [files && (await planOutput(out, files, previous)), problems];
}

/** All files as they are to stand on disk, the manifest among them. */
async function finish(
  { files, ...origin }: Content,
  reuse: Reuse | undefined,
): Promise<Result<readonly FormattedFile[] | undefined>> {
  try {
    const formatted = await formatFiles(files, reuse);
    return [[...formatted, manifestFile(createManifest(origin, formatted))], []];
  } catch (error) {
    if (!(error instanceof EmittedFileError)) throw error;
    return [undefined, [diagnostic('emitted-file-invalid', error)]];
  }
}
