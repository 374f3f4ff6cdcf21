import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { isSystemError, moveAll, removeIfEmpty, type Move } from './file-system.js';
import type { FormattedFile } from './format.js';
import type { Plan } from './plan.js';

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
 * Carries out a plan: all of it, or, when there are obstacles or the system refuses something, nothing. Files that
 * do not change are not touched. An interruption while files are moved can leave old and new files side by side.
 */
export async function writeOutput(plan: Plan): Promise<Result<WriteReport | undefined>> {
  const obstacles = findObstacles(plan);
  if (obstacles.length > 0) return [undefined, obstacles];
  const files = [...plan.missing, ...plan.changed];
  try {
    if (files.length + plan.extra.length > 0) await replace(plan, files);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [undefined, [diagnostic('output-failed', { path: plan.label, reason: error.message })]];
  }
  return [{ written: files.map(({ path }) => path), unchanged: plan.unchanged, removed: plan.extra }, []];
}

/** Stages new files beside the folder, so that the moves into it stay on one file system. */
async function replace(plan: Plan, files: readonly FormattedFile[]): Promise<void> {
  const parent = dirname(plan.folder);
  await mkdir(parent, { recursive: true });
  const stage = await mkdtemp(join(parent, `.${basename(plan.folder)}-`));
  try {
    for (const { path, text } of files) await writeWithFolder(join(stage, 'new', path), text);
    await commit(plan, stage, files);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** First moves the old files out, then the new ones in; the old ones come back when anything fails. */
async function commit(
  { folder, changed, extra }: Plan,
  stage: string,
  files: readonly FormattedFile[],
): Promise<void> {
  const replaced = [...changed.map(({ path }) => path), ...extra];
  const out = replaced.map((path): Move => ({ from: join(folder, path), to: join(stage, 'old', path) }));
  const into = files.map(({ path }): Move => ({ from: join(stage, 'new', path), to: join(folder, path) }));
  try {
    await moveAll([...out, ...into]);
  } finally {
    const touched = new Set([...into.map(({ to }) => dirname(to)), ...out.map(({ from }) => dirname(from))]);
    for (const path of touched) await removeEmptyFolders(path, folder);
  }
}

async function writeWithFolder(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Removes `folder` and the folders above it while they are empty, up to but without `top`. */
async function removeEmptyFolders(folder: string, top: string): Promise<void> {
  let current = folder;
  while (current.length > top.length && (await removeIfEmpty(current))) current = dirname(current);
}
