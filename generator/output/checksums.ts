import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { readIfPresent, realPathOf } from './file-system.js';
import { sha256 } from './hash.js';

/** SHA-256 by path, which is relative to a folder and has `/`. */
export type Checksums = Readonly<Record<string, string>>;

/** Checksums of files below a folder, sorted by path; undefined when one is not there, or not below it. */
export async function checksumsOf(paths: readonly string[], folder: string): Promise<Checksums | undefined> {
  const top = await realPathOf(folder);
  const entries = await Promise.all(paths.map((path) => checksumOf(path, top)));
  const known = entries.filter((entry) => entry !== undefined);
  if (known.length < paths.length) return undefined;
  return Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function checksumOf(path: string, top: string): Promise<[path: string, sum: string] | undefined> {
  const label = relative(top, await realPathOf(resolve(top, path)))
    .split(sep)
    .join('/');
  if (label === '' || label === '..' || label.startsWith('../') || isAbsolute(label)) return undefined;
  const bytes = await readIfPresent(join(top, label));
  return bytes && [label, sha256(bytes)];
}
