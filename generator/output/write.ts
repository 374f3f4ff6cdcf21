import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { isPristine } from './edits/pristine.js';
import { isSystemError, moveAll, readIfPresent, removeIfEmpty, stageOf, type Move } from './file-system.js';
import type { FormattedFile } from './format.js';
import { claimFiles, manifestName } from './manifest.js';
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
 * do not change are not touched. Killed at any moment, it leaves a folder that the next run knows as its own.
 */
export async function writeOutput(plan: Plan): Promise<Result<WriteReport | undefined>> {
  const obstacles = findObstacles(plan);
  if (obstacles.length > 0) return [undefined, obstacles];
  const files = [...plan.missing, ...plan.changed];
  try {
    await replace(plan, files);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [undefined, [diagnostic('output-failed', { path: plan.label, reason: error.message })]];
  }
  return [{ written: files.map(({ path }) => path), unchanged: plan.unchanged, removed: plan.extra }, []];
}

/**
 * Stages new files beside the folder, so that the moves into it stay on one file system. The stage is always called
 * the same: what a run that was killed left of it goes away with the next.
 */
async function replace(plan: Plan, files: readonly FormattedFile[]): Promise<void> {
  const stage = stageOf(plan.folder);
  await rm(stage, { recursive: true, force: true });
  if (files.length + plan.extra.length === 0) return;
  try {
    for (const { path, text } of files) await writeWithFolder(join(stage, 'new', path), text);
    await commit(plan, stage, files);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/**
 * At first a manifest goes in that claims both what was there and what will be, at last the one that is meant: whatever
 * happens in between, the next run knows all files of both as ours. When anything fails, the old files come back.
 */
async function commit(plan: Plan, stage: string, files: readonly FormattedFile[]): Promise<void> {
  const [moves, last] = await movesOf(plan, stage, files);
  const folders = new Set(
    [...files.map(({ path }) => path), ...plan.extra, ...plan.gone].map((path) =>
      dirname(join(plan.folder, path)),
    ),
  );
  const tidy = async () => {
    for (const folder of folders) await removeEmptyFolders(folder, plan.folder);
  };
  try {
    const undo = await moveAll(moves);
    await tidy();
    await moveAll(last).catch(async (error: unknown) => {
      await undo();
      throw error;
    });
  } catch (error) {
    await tidy();
    throw error;
  }
}

async function movesOf(
  plan: Plan,
  stage: string,
  files: readonly FormattedFile[],
): Promise<readonly [moves: readonly Move[], last: readonly Move[]]> {
  const { folder, changed, extra } = plan;
  const replaced = new Set(changed.map(({ path }) => path));
  const into = (path: string): Move => ({
    from: join(stage, 'new', path),
    to: join(folder, path),
    ...(replaced.has(path) && { keep: join(stage, 'old', path) }),
  });
  const out = extra.map((path): Move => ({ from: join(folder, path), to: join(stage, 'old', path) }));
  // A copy is what the next edits are told by: it takes the place of the last one when the file has.
  const paths = files.map(({ path }) => path).filter((path) => path !== manifestName);
  const ordered = [...paths.filter((path) => !isPristine(path)), ...paths.filter(isPristine)];
  const others = ordered.map(into);
  const manifest = files.find(({ path }) => path === manifestName);
  if (!manifest) return [[...out, ...others], []];
  const standing = new Map(files.map(({ path, written }) => [path, written]));
  const claim = join(stage, 'claim');
  const earlier = await readIfPresent(join(folder, manifestName));
  await writeFile(claim, claimFiles(manifest.text, earlier?.toString('utf8'), standing));
  const last = { ...into(manifestName), keep: join(stage, 'claimed') };
  return [[{ ...into(manifestName), from: claim }, ...out, ...others], [last]];
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
