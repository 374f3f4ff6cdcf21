import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPackage } from '../../generator/pack/build-package.js';
import { ROOT } from './repository.js';

const PACKAGE = join(ROOT, 'generated/stripe');
const CACHE = join(ROOT, 'node_modules/.cache/sdkwright-built');
/** What the build depends on, besides the package. */
const BUILDER = ['generator/output', 'generator/pack', 'package-lock.json'];

/**
 * A folder with the generated package and its `dist`, built once for all tests, workers and runs, for as long as
 * neither the package nor what builds it changes. Nobody writes into it.
 */
export async function builtPackage(): Promise<string> {
  const folder = join(CACHE, await checksum());
  if (!existsSync(folder)) await build(folder);
  return folder;
}

/** Puts that package where programs find it by name: as it is installed, so without its sources. */
export async function installBuilt(folder: string): Promise<void> {
  const built = await builtPackage();
  const sources = join(built, 'src');
  await rm(folder, { recursive: true, force: true });
  await cp(built, folder, { recursive: true, filter: (path) => path !== sources });
}

/** Whole or not at all: another worker may be doing the same. */
async function build(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(join(CACHE, 'draft-'));
  await cp(PACKAGE, draft, { recursive: true, filter: (path) => !isBuilt(path) });
  const problems = await buildPackage({ folder: draft, label: 'generated/stripe', maps: false });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
}

async function checksum(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of [PACKAGE, ...BUILDER.map((name) => join(ROOT, name))])
    for (const file of await filesOf(path)) hash.update(file).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (path.endsWith('.json')) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return files.filter((file) => !isBuilt(file)).sort();
}

/** Whether a path is of what building or installing put into the package. */
function isBuilt(path: string): boolean {
  return ['dist', 'node_modules'].some((name) => `${path}/`.startsWith(`${join(PACKAGE, name)}/`));
}
