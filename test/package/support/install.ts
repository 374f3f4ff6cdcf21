import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildPackage } from '../../../generator/pack/build-package.js';
import { packTarball, type Tarball } from '../../../generator/pack/tarball.js';
import { place } from '../../support/folder.js';
import { ROOT } from '../../support/repository.js';

const call = promisify(execFile);

/** Builds a copy of the generated package in a folder and packs it, as publishing would. */
export async function packInto(folder: string): Promise<Tarball> {
  const copy = join(folder, 'package');
  const built = (path: string): boolean => path.endsWith('/dist') || path.endsWith('/node_modules');
  await cp(join(ROOT, 'generated/stripe'), copy, { recursive: true, filter: (path) => !built(path) });
  const problems = await buildPackage({ folder: copy, label: 'package', maps: false });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return packTarball(copy, folder);
}

/** An empty project of a kind into which the tarball was installed. */
export async function installInto(
  folder: string,
  tarball: string,
  type: 'module' | 'commonjs',
): Promise<string> {
  await place(folder, 'package.json', JSON.stringify({ name: 'consumer', private: true, type }));
  await npm(folder, 'install', tarball, '--offline', '--ignore-scripts', '--no-audit', '--no-fund');
  return folder;
}

/** Runs a program of a project and answers what it printed, which is JSON. */
export async function printed(folder: string, program: string, ...args: string[]): Promise<unknown> {
  const { stdout } = await call(process.execPath, [program, ...args], { cwd: folder });
  return JSON.parse(stdout) as unknown;
}

async function npm(cwd: string, ...args: string[]): Promise<void> {
  await call('npm', args, { cwd });
}
