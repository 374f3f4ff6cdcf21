import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isPristine } from './edits/pristine.js';
import { readIfPresent, removeEmptyFolders } from './file-system.js';
import type { FormattedFile } from './format.js';
import { claimFiles, manifestName } from './manifest.js';
import { keepReplaced, moveAll, type Move } from './moves.js';
import type { Plan } from './plan.js';

/**
 * Moves staged files into a folder in which other things live, too, in one go after all that takes time is done. At
 * first a manifest goes in that claims both what was there and what will be, at last the one that is meant: whatever
 * happens in between, the next run knows all files of both as ours. When anything fails, the old files come back.
 */
export async function replaceEach(plan: Plan, stage: string, files: readonly FormattedFile[]): Promise<void> {
  const [moves, last] = await movesOf(plan, stage, files);
  await keepReplaced(moves);
  const paths = [...files.map(({ path }) => path), ...plan.extra, ...plan.gone];
  const folders = new Set(paths.map((path) => dirname(join(plan.folder, path))));
  const undo = moveAll(moves);
  try {
    for (const folder of folders) removeEmptyFolders(folder, plan.folder);
    moveAll(last);
  } catch (error) {
    undo();
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
  const [claim, claimed] = [join(stage, 'claim'), join(stage, 'claimed')];
  const earlier = await readIfPresent(join(folder, manifestName));
  const text = claimFiles(manifest.text, earlier?.toString('utf8'), standing);
  // The second is what comes back when the last move is undone.
  for (const path of [claim, claimed]) await writeFile(path, text);
  const last = { ...into(manifestName), keep: claimed };
  return [[{ ...into(manifestName), from: claim }, ...out, ...others], [last]];
}
