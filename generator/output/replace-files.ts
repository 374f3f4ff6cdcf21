import { constants } from 'node:fs';
import { access, rm, stat, writeFile } from 'node:fs/promises';
import { moveAll, realPathOf } from './file-system.js';

/** A file that gets a new text. */
interface Swap {
  readonly target: string;
  readonly fresh: string;
  readonly old: string;
}

/**
 * Gives files new texts, by path: all of them or none. The texts are written beside the files first; where one cannot
 * be, or cannot take its place, everything is as it was. Throws what the system says then.
 */
export async function replaceFiles(texts: ReadonlyMap<string, string>): Promise<void> {
  const swaps: Swap[] = [];
  try {
    for (const [path, text] of texts) {
      const target = await realPathOf(path);
      await access(target, constants.W_OK);
      const swap = { target, fresh: `${target}.${process.pid}.new`, old: `${target}.${process.pid}.old` };
      swaps.push(swap);
      await writeFile(swap.fresh, text, { mode: (await stat(target)).mode });
    }
    await moveAll(
      swaps.flatMap(({ target, fresh, old }) => [
        { from: target, to: old },
        { from: fresh, to: target },
      ]),
    );
  } catch (error) {
    for (const { fresh } of swaps) await rm(fresh, { force: true });
    throw error;
  }
  for (const { old } of swaps) await rm(old);
}
