import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildPackage } from '../../../generator/pack/build-package.js';
import { ROOT } from '../../support/repository.js';

/** Builds a copy of the generated package where programs find it by name, without its sources. */
export async function installPackage(folder: string): Promise<void> {
  const built = (file: string): boolean => file.endsWith('/dist') || file.endsWith('/node_modules');
  await cp(path.join(ROOT, 'generated/stripe'), folder, { recursive: true, filter: (file) => !built(file) });
  const problems = await buildPackage({ folder, label: 'package', maps: false });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  await rm(path.join(folder, 'src'), { recursive: true });
}
