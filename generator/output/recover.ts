import { readlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isSystemError, realPathOf, stageOf, statIfPresent } from './file-system.js';
import { withLock } from './lock.js';
import { moveAll } from './moves.js';
import type { OutputFolder } from './output-folder.js';
import { keptFolder } from './swap.js';

/** Puts back an output folder that a run was about to replace when it was killed. */
export async function recoverOutput(out: OutputFolder): Promise<readonly Diagnostic[]> {
  try {
    return await recover(out);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [diagnostic('output-failed', { path: out.label, reason: error.message })];
  }
}

async function recover({ path, label }: OutputFolder): Promise<readonly Diagnostic[]> {
  const folder = await placeOf(path);
  if (!(await isAway(folder))) return [];
  const [, problems] = await withLock({ stage: stageOf(folder), label }, async () => {
    if (await isAway(folder)) moveAll([{ from: keptFolder(folder), to: folder }]);
    return [undefined, []];
  });
  return problems;
}

async function isAway(folder: string): Promise<boolean> {
  return !(await statIfPresent(folder)) && (await statIfPresent(keptFolder(folder))) !== undefined;
}

/** Where a folder is or was, also one that a symbolic link leads to. */
async function placeOf(path: string): Promise<string> {
  const stats = await statIfPresent(path);
  return stats?.isSymbolicLink() ? resolve(dirname(path), await readlink(path)) : realPathOf(path);
}
