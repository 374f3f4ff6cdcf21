import type { Result } from '../diagnostics/diagnostic.js';
import type { GeneratedFile } from '../emit/core/emitter.js';
import { formatFiles } from './format.js';
import { createManifest, manifestFile, readManifest, reuseFrom } from './manifest.js';
import type { OutputFolder } from './output-folder.js';
import { planOutput, type Plan } from './plan.js';

/** What a package is made of. */
export interface Content {
  /** Checksum of the description. */
  readonly source: string;
  readonly files: readonly GeneratedFile[];
  /** Whether to take formatted text of an earlier run from disk where nothing has changed. */
  readonly reuse: boolean;
}

/**
 * Formats the files, adds the manifest and compares both with what is on disk; writes nothing. Without a readable
 * manifest the plan is absent: nobody could tell which files are ours.
 */
export async function prepareOutput(out: OutputFolder, content: Content): Promise<Result<Plan | undefined>> {
  const [previous, diagnostics] = await readManifest(out);
  if (diagnostics.length > 0) return [undefined, diagnostics];
  const reuse = content.reuse ? reuseFrom(out.path, previous) : undefined;
  const files = await formatFiles(content.files, reuse);
  const manifest = manifestFile(createManifest(content.source, files));
  return [await planOutput(out, [...files, manifest], previous), []];
}
