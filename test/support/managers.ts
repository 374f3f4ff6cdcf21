import { access, mkdir, symlink } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';
import { vi } from 'vitest';
import { folderWith } from './folder.js';
import { ROOT } from './repository.js';

const PROGRAMS = {
  pnpm: ['pnpm', 'pnpm/bin/pnpm.cjs'],
  'yarn-classic': ['yarn', 'yarn-classic/bin/yarn.js'],
  'yarn-berry': ['yarn', 'yarn-berry/bin/yarn.js'],
} as const;

const INSTALLED = join(ROOT, 'test/managers/node_modules');

/** Tests that need them are left out without the packages of `test/managers`, except in CI. */
export const missing: boolean = process.env['CI'] !== 'true' && !existsSync(INSTALLED);

/** Goes into the name of what is left out. */
export const hint: string = missing ? ' (left out without them: run npm run test:managers)' : '';

/** For the rest of the test, Node.js, npm and these package managers are all that can be called by name. */
export async function onlyManagers(...names: readonly (keyof typeof PROGRAMS)[]): Promise<void> {
  const folder = join(await folderWith(), 'bin');
  await mkdir(folder);
  await symlink(process.execPath, join(folder, 'node'));
  await symlink(await findProgram('npm'), join(folder, 'npm'));
  for (const name of names) {
    const [program, file] = PROGRAMS[name];
    await symlink(join(INSTALLED, file), join(folder, program));
  }
  vi.stubEnv('PATH', folder);
}

async function findProgram(name: string): Promise<string> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (await access(path).then(() => true, () => false)) return path; // prettier-ignore
  }
  throw new Error(`${name} is not there`);
}
