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
 * system's error is thrown. What is to be done is written down in a journal until it is done: after a run that was
 * killed, `finishReplacing` does the rest.
 */
export async function replaceFiles(texts: ReadonlyMap<string, string>, journal: string): Promise<void> {
  const swaps = await Promise.all([...texts].map(([path, text]) => look(path, text)));
  const before = await Promise.all(swaps.map(({ path }) => readFile(path, 'utf8')));
  await replaceFile(journal, JSON.stringify(swaps));
  const done: (() => Promise<void>)[] = [];
  try {
    for (const [index, { path, after }] of swaps.entries()) {
      await replaceText(path, after);
      done.push(() => replaceText(path, before[index] ?? ''));
    }
  } catch (error) {
    for (const undo of done) await undo();
    throw error;
  } finally {
    await rm(journal, { force: true });
  }
}

/**
 * Does what a run that was killed had written down, and answers which files that are. Undefined where there is nothing
 * to finish: somebody who has changed the files since then wants something else.
 */
export async function finishReplacing(journal: string): Promise<readonly string[] | undefined> {
  const text = await readIfPresent(journal);
  if (!text) return undefined;
  const swaps = JSON.parse(text.toString('utf8')) as readonly Swap[];
  const same = await Promise.all(swaps.map(isKnown));
  const finished = same.every(Boolean) ? swaps : undefined;
  for (const { path, after } of finished ?? []) await replaceText(path, after);
  await rm(journal);
  return finished?.map(({ path }) => path);
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
