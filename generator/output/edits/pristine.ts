import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readIfPresent, realPathOf, stageOf } from '../file-system.js';
import { sha256 } from '../hash.js';

/** The folder, in that of the output, for what was generated where a person has edited it since. */
const FOLDER = '.sdkwright/generated';

/** Where the text of a file is kept as it was generated. */
export function pristinePath(path: string): string {
  return `${FOLDER}/${path}`;
}

/** Whether a path is of such a text. */
export function isPristine(path: string): boolean {
  return path.startsWith(`${FOLDER}/`);
}

/**
 * The text that has `checksum` and was once generated for `path`: kept in the output, on its way there or from there
 * when a run was killed, or found in git.
 */
export async function findPristine(
  folder: string,
  path: string,
  checksum: string,
): Promise<string | undefined> {
  const stage = stageOf(await realPathOf(folder));
  for (const place of [folder, join(stage, 'new'), join(stage, 'old')]) {
    const kept = (await readIfPresent(join(place, pristinePath(path))))?.toString('utf8');
    if (kept !== undefined && sha256(kept) === checksum) return kept;
  }
  return findInHistory(folder, path, checksum);
}

/** Goes back from the newest commit that changed the file. */
async function findInHistory(folder: string, path: string, checksum: string): Promise<string | undefined> {
  const commits = (await git(folder, 'rev-list', 'HEAD', '--', path)) ?? '';
  for (const commit of commits.split('\n').filter((line) => line !== '')) {
    const text = await git(folder, 'show', `${commit}:./${path}`);
    if (text !== undefined && sha256(text) === checksum) return text;
  }
  return undefined;
}

/** What git prints; undefined where there is no git, no repository or no such file. */
async function git(cwd: string, ...args: readonly string[]): Promise<string | undefined> {
  const run = promisify(execFile)('git', args, { cwd, maxBuffer: 2 ** 28 });
  return run.then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}
