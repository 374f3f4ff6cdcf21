import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Check, Subject, Usage } from './subject.js';

const call = promisify(execFile);

/** How each package manager installs without asking anybody else. */
const MANAGERS: Readonly<Record<string, readonly string[]>> = {
  npm: ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'],
  pnpm: ['install', '--offline', '--ignore-scripts'],
  yarn: ['install'],
};

/** Installs the tarball into an empty project with each package manager that is there, and makes a call from it. */
export const installable: Check = {
  title: 'install and call',
  run: async (subject) => {
    const problems: string[] = [];
    for (const manager of await presentManagers())
      problems.push(
        ...(await tryManager(manager, subject).catch((error: unknown) => [describe(manager, error)])),
      );
    return problems;
  },
};

/** The package managers that are on this machine; npm is wherever Node.js is. */
export async function presentManagers(): Promise<readonly string[]> {
  const found = await Promise.all(
    Object.keys(MANAGERS).map((name) =>
      call(name, ['--version']).then(
        () => [name],
        () => [],
      ),
    ),
  );
  return found.flat();
}

async function tryManager(
  manager: string,
  { tarball, usage, server, scratch }: Subject,
): Promise<readonly string[]> {
  const folder = join(scratch, manager);
  await mkdir(folder, { recursive: true });
  const manifest = {
    name: 'consumer',
    private: true,
    dependencies: { [usage.name]: `file:${tarball.path}` },
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  // Yarn takes the nearest lock file for the end of the project, and asks for settings in its own file.
  await writeFile(join(folder, 'yarn.lock'), '');
  await writeFile(
    join(folder, '.yarnrc.yml'),
    'nodeLinker: node-modules\nenableScripts: false\nenableGlobalCache: true\n',
  );
  await call(manager, [...(MANAGERS[manager] ?? [])], { cwd: folder });
  for (const [file, text] of Object.entries(programs(usage, server))) {
    await writeFile(join(folder, file), text);
    await call(process.execPath, [file], { cwd: folder });
  }
  return [];
}

/** A program for each module system, which fails when the call does. */
function programs(usage: Usage, server: string): Readonly<Record<string, string>> {
  const { name, client, variable, credentials, call: sample } = usage;
  const body = `
const ${variable} = new ${client}(${credentials}, { baseURL: ${JSON.stringify(server)} });
(async () => {
  ${sample === undefined ? '' : `await ${sample};`}
})().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
`;
  return {
    'main.mjs': `import { ${client} } from ${JSON.stringify(name)};${body}`,
    'main.cjs': `const { ${client} } = require(${JSON.stringify(name)});${body}`,
  };
}

function describe(manager: string, error: unknown): string {
  const {
    stderr = '',
    cmd = '',
    message,
  } = error as Error & { readonly stderr?: string; readonly cmd?: string };
  const [line = message] = stderr
    .split('\n')
    .filter((each) => each.trim() !== '' && !each.startsWith('npm warn'));
  return `with ${manager}, ${cmd.split(' ').slice(0, 2).join(' ')}: ${line}`;
}
