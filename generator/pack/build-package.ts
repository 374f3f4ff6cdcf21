import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isSystemError, stageOf, statIfPresent } from '../output/file-system.js';
import { clear, withLock } from '../output/lock.js';
import { moveAll } from '../output/moves.js';
import { writeScripts } from './bundle.js';
import { writeDeclarations } from './declarations.js';
import { writeEntryTypes } from './entry-types.js';
import { readPackage, type SourcePackage } from './source-package.js';

/** What is built and how. */
export interface BuildOptions {
  /** Folder of the package, absolute. */
  readonly folder: string;
  /** How messages call it. */
  readonly label: string;
  /** Whether to add the sources and maps that lead to them from what is built. */
  readonly maps: boolean;
}

/**
 * Compiles a generated package into its `dist`: JavaScript for both module systems and declarations for their users.
 * The folder is replaced as a whole, or, when there are problems, left as it is.
 */
export async function buildPackage({ folder, label, maps }: BuildOptions): Promise<readonly Diagnostic[]> {
  const [source, problems] = await readPackage(folder, label);
  if (!source) return problems;
  try {
    const site = { stage: stageOf(join(source.folder, 'dist')), label: `${label}/dist` };
    const [, found] = await withLock(site, async () => {
      // What a run that was killed left.
      clear(site.stage);
      return [undefined, await replaceDist(source, maps)];
    });
    return found;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [diagnostic('output-failed', { path: `${label}/dist`, reason: error.message })];
  }
}

async function replaceDist(source: SourcePackage, maps: boolean): Promise<readonly Diagnostic[]> {
  const dist = join(source.folder, 'dist');
  const stage = stageOf(dist);
  const problems = await compile(source, join(stage, 'new'), maps);
  if (problems.length > 0) return problems.map((reason) => diagnostic('package-broken', { reason }));
  const old = (await statIfPresent(dist)) ? [{ from: dist, to: join(stage, 'old') }] : [];
  moveAll([...old, { from: join(stage, 'new'), to: dist }]);
  return [];
}

async function compile(original: SourcePackage, folder: string, maps: boolean): Promise<readonly string[]> {
  const source = maps ? await copySources(original, folder) : original;
  const broken = await writeScripts(source, { folder, maps });
  if (broken.length > 0) return broken;
  await writeEntryTypes(source, folder);
  return writeDeclarations(source, { folder: join(folder, 'types'), maps });
}

/** What is built is what users get: maps can lead only to sources that are part of it. */
async function copySources(source: SourcePackage, folder: string): Promise<SourcePackage> {
  await cp(join(source.folder, 'src'), join(folder, 'src'), { recursive: true });
  return { ...source, folder };
}
