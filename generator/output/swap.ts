import { existsSync, linkSync, readdirSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isSystemError, makeFoldersOf, stageOf, statIfPresent } from './file-system.js';
import { moveAll } from './moves.js';
import type { Plan } from './plan.js';

/** Where the folder of the output waits while another takes its place. */
export function keptFolder(folder: string): string {
  return join(stageOf(folder), 'before');
}

/**
 * Completes the staged files to the whole folder, if that may take the place of the one there: when nothing else lives
 * in that, it is nobody's working directory that we know of, and it stays whose it was.
 */
export async function completeStage(plan: Plan, staged: string): Promise<boolean> {
  const stats = await statIfPresent(plan.folder);
  if (!stats) return true;
  const isOwn = process.geteuid === undefined || process.geteuid() === stats.uid;
  const isWorkplace = `${process.cwd()}${sep}`.startsWith(`${plan.folder}${sep}`);
  if (!isOwn || isWorkplace || !holdsOnly(plan)) return false;
  try {
    makeFoldersOf(plan.unchanged.map((path) => join(staged, path)));
    for (const path of plan.unchanged) linkSync(join(plan.folder, path), join(staged, path));
    await chmod(staged, stats.mode);
    return true;
  } catch (error) {
    // Not all file systems have links.
    if (isSystemError(error)) return false;
    throw error;
  }
}

/**
 * Puts the staged folder in the place of the one there: readers see all old or all new files, and for the moment
 * between two calls of the system none. Answers whether it could; if not, nothing has changed.
 */
export function swapFolders(plan: Plan, staged: string): boolean {
  const { folder } = plan;
  const into = { from: staged, to: folder };
  try {
    if (!existsSync(folder)) moveAll([into]);
    else if (holdsOnly(plan)) moveAll([{ from: folder, to: keptFolder(folder) }, into]);
    else return false;
    return true;
  } catch (error) {
    // What something is mounted on, or somebody has opened, cannot be moved everywhere.
    if (isSystemError(error)) return false;
    throw error;
  }
}

/** Whether nothing is in the folder but files of an earlier run, and folders that they need or needed. */
function holdsOnly({ folder, unchanged, changed, extra, gone }: Plan): boolean {
  const files = new Set([...unchanged, ...extra, ...changed.map(({ path }) => path)]);
  const folders = new Set([...files, ...gone].flatMap(parentsOf));
  const isOurs = (inside: string): boolean =>
    readdirSync(join(folder, inside), { withFileTypes: true }).every((entry) => {
      const path = `${inside}${entry.name}`;
      return entry.isDirectory() ? folders.has(path) && isOurs(`${path}/`) : files.has(path);
    });
  return isOurs('');
}

function parentsOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
