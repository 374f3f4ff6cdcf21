import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from './git.js';

/** A branch of a remote that is for nothing else. */
export interface SideBranch {
  /** Top of the repository; absolute. */
  readonly top: string;
  readonly remote: string;
  readonly branch: string;
}

/** What is to be committed, and where it goes. */
export interface SideCommit extends SideBranch {
  /** Files and folders; absolute. */
  readonly paths: readonly string[];
  readonly message: string;
}

/**
 * Puts one commit on top of what is checked out, with some paths as they are on disk, on a branch of the remote, which
 * holds nothing else then. Branch, index and files of the clone stay as they are. Answers whether there is anything to
 * commit. Throws when git fails.
 */
export async function pushAside({ paths, message, ...side }: SideCommit): Promise<boolean> {
  const { top, remote } = side;
  const tree = await treeWith(top, paths);
  if (tree === (await git(top, 'rev-parse', 'HEAD^{tree}'))) return false;
  const tip = await tipOf(side);
  if (tip !== '' && (await isSame({ top, remote, tip, tree }))) return true;
  await replace(side, tip, await git(top, 'commit-tree', tree, '-p', 'HEAD', '-m', message));
  return true;
}

/** The commit that a branch leads to; empty where there is no such branch. Throws when git fails. */
export async function tipOf({ top, remote, branch }: SideBranch): Promise<string> {
  const [tip = ''] = (await git(top, 'ls-remote', remote, `refs/heads/${branch}`)).split('\t');
  return tip;
}

/** Deletes the branch that leads to a commit. Throws when git fails. */
export async function removeAside(side: SideBranch, tip: string): Promise<void> {
  await replace(side, tip, '');
}

/** What somebody else pushed in the meantime is not thrown away unseen. */
async function replace({ top, remote, branch }: SideBranch, tip: string, commit: string): Promise<void> {
  const ref = `refs/heads/${branch}`;
  await git(top, 'push', '--quiet', `--force-with-lease=${ref}:${tip}`, remote, `${commit}:${ref}`);
}

/** What would be committed, by an index of its own. */
async function treeWith(top: string, paths: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sdkwright-index-'));
  const aside = { cwd: top, env: { GIT_INDEX_FILE: join(folder, 'index') } };
  try {
    await git(aside, 'read-tree', 'HEAD');
    await git(aside, '--literal-pathspecs', 'add', '--all', '--', ...paths);
    return await git(aside, 'write-tree');
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Tip {
  readonly top: string;
  readonly remote: string;
  readonly tip: string;
  readonly tree: string;
}

/** Whether the branch says the same already, about the same commit. */
async function isSame({ top, remote, tip, tree }: Tip): Promise<boolean> {
  await git(top, 'fetch', '--quiet', remote, tip);
  const found = await git(top, 'rev-parse', `${tip}^{tree}`, `${tip}^`, 'HEAD');
  const [there, parent, head] = found.split('\n');
  return there === tree && parent === head;
}
