import { execFile } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../support/repository.js';

const SOURCE = path.join(ROOT, 'generated/stripe');

/** Builds the package and puts a copy among the installed ones of a folder, where hosts find it by name. */
export async function installPackage(folder: string): Promise<void> {
  await build();
  const target = path.join(folder, 'node_modules/@sdkwright/stripe');
  await rm(target, { recursive: true, force: true });
  for (const part of ['package.json', 'dist'])
    await cp(path.join(SOURCE, part), path.join(target, part), { recursive: true });
}

async function build(): Promise<void> {
  const compiler = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--noCheck'], {
    cwd: SOURCE,
  });
}
