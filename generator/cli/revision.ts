import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix, relative, resolve } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Result } from '../diagnostics/diagnostic.js';
import { isAddress } from '../spec/remote.js';
import { git, reasonOf } from './git.js';

/** A description where it can be read. */
export interface Checkout {
  /** Absolute, or an address. */
  readonly path: string;
  /** Whether it is of a revision. */
  readonly past: boolean;
  /** Where a file of it has its place in the working tree; both absolute. */
  readonly placeOf: (file: string) => string;
  /** To be called when it has been read. */
  dispose(): Promise<void>;
}

/**
 * The file that `source` names: an address, which nothing is fetched from here, a path, or `REVISION:PATH` for a file as git has it, the path relative to the working
 * directory. Of a revision, the folder of the file is written out with all that is below it: a description refers to
 * nothing else. Neither the working tree nor the index of the repository changes.
 */
export async function checkOut(source: string, cwd: string): Promise<Result<Checkout | undefined>> {
  const [, revision = '', path = ''] = /^([^:]{2,}):(.+)$/.exec(source) ?? [];
  const file = isAddress(source) ? source : resolve(cwd, source);
  if (revision === '' || isAddress(source) || existsSync(file))
    return [{ path: file, past: false, placeOf: (each) => each, dispose: () => Promise.resolve() }, []];
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'sdkwright-revision-')));
  const dispose = () => rm(folder, { recursive: true, force: true });
  try {
    return [{ ...(await writeOut({ revision, path, cwd, folder })), dispose }, []];
  } catch (error) {
    await dispose();
    return [undefined, [diagnostic('revision-unreadable', { source, reason: reasonOf(error) })]];
  }
}

interface Request {
  readonly revision: string;
  readonly path: string;
  readonly cwd: string;
  /** Where to write. */
  readonly folder: string;
}

async function writeOut({ revision, path, cwd, folder }: Request): Promise<Omit<Checkout, 'dispose'>> {
  const top = await realpath(await git(cwd, 'rev-parse', '--show-toplevel'));
  const inside = relative(top, resolve(await realpath(cwd), path)).replaceAll('\\', '/');
  await git(top, 'cat-file', '-e', `${revision}:${inside}`);
  const tree = join(folder, 'tree');
  await mkdir(tree);
  // With an index and a working tree of their own, the repository's stay as they are.
  const apart = ['--work-tree', tree] as const;
  const env = { GIT_INDEX_FILE: join(folder, 'index') };
  await git({ cwd: top, env }, ...apart, 'checkout', revision, '--', posix.dirname(inside));
  const placeOf = (file: string) => {
    const within = relative(tree, file);
    return within.startsWith('..') ? file : join(top, within);
  };
  return { path: join(tree, inside), past: true, placeOf };
}
