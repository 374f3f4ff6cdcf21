import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Root of the repository. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Files that are, or are about to be, tracked; relative to the root, with `/`. */
export function repositoryFiles(): readonly string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const files = listed.split('\0').filter((file) => file !== '' && existsSync(path.join(ROOT, file)));
  return [...new Set(files)].sort();
}

/** The hand-written TypeScript files of the generator and of the runtime that it copies. */
export function handWrittenFiles(): readonly string[] {
  return repositoryFiles().filter((file) => /^(generator|templates)\/.*\.ts$/.test(file));
}
