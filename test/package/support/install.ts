import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { place } from '../../support/folder.js';

const call = promisify(execFile);

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
