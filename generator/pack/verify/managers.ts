import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const call = promisify(execFile);

/** A package manager that is on this machine. */
export interface Manager {
  readonly name: ManagerName;
  readonly version: string;
}

/** Package managers that a package is installed with. */
export type ManagerName = keyof typeof INSTALL;

/**
 * How each installs without asking anybody else and without running anything. Caches are the project's own: a tarball of
 * the same name and version may have been there before.
 */
const INSTALL = {
  npm: () => ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'],
  pnpm: () => [
    'install',
    '--offline',
    '--ignore-scripts',
    '--no-frozen-lockfile',
    '--store-dir',
    'store',
    '--loglevel',
    'error',
  ],
  yarn: (version: string) =>
    isClassic(version)
      ? ['install', '--offline', '--ignore-scripts', '--non-interactive', '--cache-folder', 'cache']
      : ['install'],
} as const;

/** What newer versions of Yarn take from a file instead; with `CI` set they would write no lock file. */
const YARN_SETTINGS = {
  nodeLinker: 'node-modules',
  enableNetwork: false,
  enableScripts: false,
  enableTelemetry: false,
  enableImmutableInstalls: false,
  enableGlobalCache: false,
};

/** All that a package can be installed with. */
export const MANAGERS: readonly ManagerName[] = ['npm', 'pnpm', 'yarn'];

/** The package managers that are on this machine; npm is wherever Node.js is. */
export async function presentManagers(): Promise<readonly Manager[]> {
  const found = await Promise.all(
    MANAGERS.map((name) =>
      call(name, ['--version']).then(
        ({ stdout }) => [{ name, version: stdout.trim() }],
        () => [],
      ),
    ),
  );
  return found.flat();
}

/** Installs what the `package.json` of a folder asks for. */
export async function install({ name, version }: Manager, folder: string): Promise<void> {
  if (name === 'yarn') {
    // The nearest lock file is the end of a project.
    await writeFile(join(folder, 'yarn.lock'), '');
    await writeFile(join(folder, '.yarnrc.yml'), JSON.stringify(YARN_SETTINGS));
  }
  await call(name, [...INSTALL[name](version)], { cwd: folder });
}

function isClassic(version: string): boolean {
  return /^[01]\./.test(version);
}
