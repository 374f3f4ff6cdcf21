import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { removeEmptyFolders } from './file-system.js';

/** One file, or one folder with all that is in it, on its way from one place to another on the same file system. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** Where a copy of the file that it replaces is, to come back; `keepReplaced` puts it there. */
  readonly keep?: string;
}

/** Copies what moves replace to where it is kept until all is done. */
export async function keepReplaced(moves: readonly Move[]): Promise<void> {
  for (const { to, keep } of moves) {
    if (keep === undefined) continue;
    await mkdir(dirname(keep), { recursive: true });
    await copyFile(to, keep);
  }
}

/**
 * Makes all moves in order, with the folders they need; when one fails, undoes those already made and throws. Nothing
 * else happens in this process until it is over, not even a signal: a file that is replaced is always there, and the
 * time in which some are new and others old is as short as can be. Answers what undoes all of them.
 */
export function moveAll(moves: readonly Move[]): () => void {
  const done: (() => void)[] = [];
  const undoAll = () => {
    for (const undo of done.reverse()) undo();
  };
  try {
    for (const move of moves) {
      done.push(makeFolder(dirname(move.to)));
      renameSync(move.from, move.to);
      done.push(() => moveBack(move));
    }
    return undoAll;
  } catch (error) {
    undoAll();
    throw error;
  }
}

/** Answers what removes the folders again that were not there, as far as they are empty. */
function makeFolder(folder: string): () => void {
  const first = existsSync(folder) ? undefined : mkdirSync(folder, { recursive: true });
  return () => {
    if (first !== undefined) removeEmptyFolders(folder, dirname(first));
  };
}

function moveBack({ from, to, keep }: Move): void {
  makeFolder(dirname(from));
  renameSync(to, from);
  if (keep !== undefined) renameSync(keep, to);
}
