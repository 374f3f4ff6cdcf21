import { isDeepStrictEqual } from 'node:util';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { isSystemError, makeFoldersOf, readIfPresent, stageOf, statIfPresent } from './file-system.js';
import type { FormattedFile } from './format.js';
import { clear, withLock } from './lock.js';
import { manifestName, parseManifest } from './manifest.js';
import type { Plan } from './plan.js';
import { replaceEach } from './replace-each.js';
import { completeStage, swapFolders } from './swap.js';

/** What a run did to an output folder; paths relative to it, with `/`. */
export interface WriteReport {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/** What forbids a plan to be carried out: foreign files, paths that leave the folder. */
export function findObstacles({ label, foreign, outside }: Plan): readonly Diagnostic[] {
  return [
    ...foreign.map((path) => diagnostic('output-foreign-file', { path: `${label}/${path}` })),
    ...outside.map((path) => diagnostic('output-outside', { path: `${label}/${path}` })),
  ];
}

/**
 * Carries out a plan: all of it, or, when there are obstacles, another run is at it, or the system refuses something,
 * nothing. Files that do not change are not touched. Killed at any moment, it leaves a folder that the next run knows
 * as its own.
 */
export async function writeOutput(plan: Plan): Promise<Result<WriteReport | undefined>> {
  const obstacles = findObstacles(plan);
  if (obstacles.length > 0) return [undefined, obstacles];
  const files = [...plan.missing, ...plan.changed];
  const report = { written: files.map(({ path }) => path), unchanged: plan.unchanged, removed: plan.extra };
  const site = { stage: stageOf(plan.folder), label: plan.label };
  try {
    const isIdle = files.length + plan.extra.length === 0;
    if (isIdle && !(await statIfPresent(site.stage))) return [report, []];
    return await withLock(site, async () => {
      // What a run that was killed left.
      clear(site.stage);
      if (isIdle) return [report, []];
      if (await isOvertaken(plan)) return [undefined, [overtaken(plan)]];
      await replace(plan, files);
      return [report, []];
    });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [undefined, [diagnostic('output-failed', { path: plan.label, reason: error.message })]];
  }
}

/** Whether another run has written since the plan was made. */
async function isOvertaken({ folder, recorded }: Plan): Promise<boolean> {
  const text = (await readIfPresent(join(folder, manifestName)))?.toString('utf8');
  return !isDeepStrictEqual(text === undefined ? undefined : parseManifest(text), recorded);
}

function overtaken({ label }: Plan): Diagnostic {
  return diagnostic('output-busy', { path: label, state: 'was written by another run meanwhile' });
}

/** Stages new files beside the folder, so that they have only to be moved, on one file system, when all are there. */
async function replace(plan: Plan, files: readonly FormattedFile[]): Promise<void> {
  const stage = stageOf(plan.folder);
  const staged = join(stage, 'new');
  writeAll(staged, files);
  if ((await completeStage(plan, staged)) && swapFolders(plan, staged)) return;
  await replaceEach(plan, stage, files);
}

/** Of many small files each takes less time than a promise. */
function writeAll(folder: string, files: readonly FormattedFile[]): void {
  const placed = files.map(({ path, text }) => ({ path: join(folder, path), text }));
  makeFoldersOf(placed.map(({ path }) => path));
  for (const { path, text } of placed) writeFileSync(path, text);
}
