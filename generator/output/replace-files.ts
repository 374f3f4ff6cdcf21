import { constants } from 'node:fs';
import { access, readFile, rm, stat } from 'node:fs/promises';
import { readIfPresent, realPathOf, replaceFile } from './file-system.js';
import { sha256 } from './hash.js';

/** A file that gets a new text, as it is written down. */
interface Swap {
  readonly path: string;
  /** Checksum. */
  readonly before: string;
  readonly after: string;
}

/**
 * Gives files new texts, by path: all of them or none. Where one cannot take its text, everything is as it was, and the
 * system's error is thrown. What is to be done is written down in a journal, which stays: after a run that was killed,
 * `finishReplacing` does the rest. Whoever calls forgets it, as the last thing that the run does: a run that is killed
 * before has to be known as one that has done its work.
 */
export async function replaceFiles(texts: ReadonlyMap<string, string>, journal: string): Promise<void> {
  const swaps = await Promise.all([...texts].map(([path, text]) => look(path, text)));
  await replaceFile(journal, JSON.stringify(swaps));
  const done: (() => Promise<void>)[] = [];
  try {
    for (const { path, after } of swaps) {
      const before = await readFile(path, 'utf8');
      await replaceText(path, after);
      done.push(() => replaceText(path, before));
    }
  } catch (error) {
    for (const undo of done) await undo();
    await forget(journal);
    throw error;
  }
}

/**
 * Does what a run that was killed had written down, and answers which files that are. Undefined where there is nothing
 * to finish: somebody who has changed the files since then wants something else, and the journal is forgotten.
 */
export async function finishReplacing(journal: string): Promise<readonly string[] | undefined> {
  const text = await readIfPresent(journal);
  if (!text) return undefined;
  const swaps = JSON.parse(text.toString('utf8')) as readonly Swap[];
  const same = await Promise.all(swaps.map(isKnown));
  const finished = same.every(Boolean) ? swaps : undefined;
  if (!finished) await forget(journal);
  for (const { path, after } of finished ?? []) await replaceText(path, after);
  return finished?.map(({ path }) => path);
}

/** Takes a journal away: what it says is done, or not wanted. */
export async function forget(journal: string): Promise<void> {
  await rm(journal, { force: true });
}

async function look(path: string, after: string): Promise<Swap> {
  const target = await realPathOf(path);
  await access(target, constants.W_OK);
  return { path: target, before: sha256(await readFile(target)), after };
}

/** Whether a file holds what it did before, or what it is to hold. */
async function isKnown({ path, before, after }: Swap): Promise<boolean> {
  const now = await readIfPresent(path);
  return now !== undefined && [before, sha256(after)].includes(sha256(now));
}

async function replaceText(path: string, text: string): Promise<void> {
  await replaceFile(path, text, (await stat(path)).mode);
}
