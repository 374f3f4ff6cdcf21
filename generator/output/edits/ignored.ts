import { join } from 'node:path';
import { readIfPresent } from '../file-system.js';

/** Name of the file in the output folder that lists paths which are not to be generated, as `.gitignore` does. */
export const ignoreName = '.sdkwrightignore';

/** Tells paths, relative to the output folder, that a person has taken over. */
export async function readIgnored(folder: string): Promise<(path: string) => boolean> {
  const text = await readIfPresent(join(folder, ignoreName));
  if (text === undefined) return () => false;
  const { default: ignore } = await import('ignore');
  const rules = ignore().add(text.toString('utf8'));
  return (path) => ignore.isPathValid(path) && rules.ignores(path);
}
