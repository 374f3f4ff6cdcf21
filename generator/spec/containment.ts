import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The regular file that a path names, symbolic links followed, or why it is not to be read: neither the path nor what
 * it leads to may lie outside the folder, of which nobody learns what is there. All paths are absolute, and the
 * folder's is without symbolic links.
 */
export function findInside(folder: string, absolute: string): { readonly path: string } | 'outside' | 'missing' {
  if (!isWithin(folder, absolute)) return 'outside';
  const real = realFile(absolute);
  if (real === undefined) return 'missing';
  return isWithin(folder, real) ? { path: real } : 'outside';
}

/** Whether a path is that of a folder, or of something below it. */
export function isWithin(folder: string, absolute: string): boolean {
  const relative = path.relative(folder, absolute);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** A folder without symbolic links, as file paths are; as it is when it does not exist. */
export function realDirectory(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

function realFile(absolute: string): string | undefined {
  try {
    const real = realpathSync(absolute);
    return statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}
