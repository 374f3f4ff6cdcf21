import { readFileSync } from 'node:fs';
import { checkOut } from './revision.js';

/** Whether two sources are files of the same bytes that are all there is of their descriptions. */
export async function areSame(before: string, after: string, cwd: string): Promise<boolean> {
  if (before === after) return true;
  const [old, now] = [await textOf(before, cwd), await textOf(after, cwd)];
  // What other files say may differ.
  return old !== undefined && old === now && !/\$ref['"]?\s*:\s*['"]?[^#'"\s]/.test(old);
}

async function textOf(source: string, cwd: string): Promise<string | undefined> {
  const [checkout] = await checkOut(source, cwd);
  if (!checkout) return undefined;
  try {
    return readFileSync(checkout.path, 'latin1');
  } catch {
    return undefined;
  } finally {
    await checkout.dispose();
  }
}
