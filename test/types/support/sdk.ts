import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from '../../../generator/pack/build-package.js';
import { place } from '../../support/folder.js';
import { ROOT } from '../../support/repository.js';

const PACKAGE = join(ROOT, 'generated/stripe');
const CACHE = join(ROOT, 'node_modules/.cache/sdkwright-types');

/** A new folder with these files in which the generated package is installed. */
export async function consumer(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sdkwright-types-'));
  await symlink(join(await installed(), 'node_modules'), join(folder, 'node_modules'));
  const all = { 'package.json': '{ "type": "module" }', ...files };
  for (const [name, text] of Object.entries(all)) await place(folder, name, text);
  return folder;
}

/** A folder whose `node_modules` hold what users see of the package: its declarations, written once for all tests. */
async function installed(): Promise<string> {
  const folder = join(CACHE, await checksum());
  if (!existsSync(folder)) await install(folder);
  return folder;
}

async function checksum(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of await sources()) hash.update(name).update(await readFile(join(PACKAGE, 'src', name)));
  return hash.digest('hex').slice(0, 16);
}

async function sources(): Promise<readonly string[]> {
  return (await readdir(join(PACKAGE, 'src'), { recursive: true }))
    .filter((name) => name.endsWith('.ts'))
    .sort();
}

/** Whole or not at all: another worker may be doing the same. */
async function install(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(join(CACHE, 'draft-'));
  const home = join(draft, 'node_modules/@sdkwright/stripe');
  for (const part of ['package.json', 'src'])
    await cp(join(PACKAGE, part), join(home, part), { recursive: true });
  const problems = await buildPackage({ folder: home, label: 'generated/stripe', maps: false });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  await rm(join(home, 'src'), { recursive: true });
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
}
