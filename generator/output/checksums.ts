import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { readNow, realPathNow } from './file-system.js';
import { sha256 } from './hash.js';

/** SHA-256 by path, which is relative to a folder and has `/`. */
export type Checksums = Readonly<Record<string, string>>;

/** Checksums of files below a folder, sorted by path; undefined when one is not there, or not below it. */
export function checksumsOf(paths: readonly string[], folder: string): Checksums | undefined {
  const known = checksumsThere(paths, folder);
  return known.length < paths.length ? undefined : Object.fromEntries(known);
}

/** Which of the files that had these checksums have others now, or are gone. */
export function changedSince(before: Checksums, folder: string): readonly string[] {
  const now = new Map(checksumsThere(Object.keys(before), folder));
  return Object.keys(before).filter((path) => now.get(path) !== before[path]);
}

function checksumsThere(paths: readonly string[], folder: string): readonly [path: string, sum: string][] {
  const top = realPathNow(folder);
  const entries = paths.map((path) => checksumOf(path, top)).filter((entry) => entry !== undefined);
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function checksumOf(path: string, top: string): [path: string, sum: string] | undefined {
  const label = relative(top, realPathNow(resolve(top, path)))
    .split(sep)
    .join('/');
  if (label === '' || label === '..' || label.startsWith('../') || isAbsolute(label)) return undefined;
  const bytes = readNow(join(top, label));
  return bytes && [label, sha256(bytes)];
}
