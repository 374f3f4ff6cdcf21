import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildPackage } from '../../../generator/pack/build-package.js';
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
  const problems = await buildPackage({ folder: SOURCE, label: 'generated/stripe', maps: false });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
}
