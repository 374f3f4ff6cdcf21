import { mkdir, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPackage } from '../../support/built-package.js';
import { place } from '../../support/folder.js';

/** A new folder with these files in which the generated package is installed. */
export async function consumer(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sdkwright-types-'));
  await mkdir(join(folder, 'node_modules/@sdkwright'), { recursive: true });
  await symlink(await builtPackage(), join(folder, 'node_modules/@sdkwright/stripe'));
  const all = { 'package.json': '{ "type": "module" }', ...files };
  for (const [name, text] of Object.entries(all)) await place(folder, name, text);
  return folder;
}
