import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { firstComplaint } from './complaint.js';
import { install, MANAGERS, presentManagers, type Manager } from './managers.js';
import { callingPrograms } from './programs.js';
import type { Check, Subject } from './subject.js';

/** Installs the tarball into an empty project with each package manager that is there, and makes a call from it. */
export const installable: Check = {
  title: 'install and call',
  run: async (subject) => {
    const present = await presentManagers();
    const problems: string[] = [];
    for (const manager of present) problems.push(...(await tryManager(manager, subject)));
    return { problems, note: describeManagers(present) };
  },
};

/** `npm; not here: pnpm, yarn` */
function describeManagers(present: readonly Manager[]): string {
  const absent = MANAGERS.filter((each) => !present.some(({ name }) => name === each));
  const there = present.map(({ name }) => name).join(', ');
  return absent.length === 0 ? there : `${there}; not here: ${absent.join(', ')}`;
}

async function tryManager(manager: Manager, subject: Subject): Promise<readonly string[]> {
  const folder = join(subject.scratch, manager.name);
  try {
    await makeProject(folder, subject);
    await install(manager, folder);
    for (const [file, text] of Object.entries(callingPrograms(subject.usage, subject.server))) {
      await writeFile(join(folder, file), text);
      await promisify(execFile)(process.execPath, [file], { cwd: folder });
    }
    return [];
  } catch (error) {
    return [`with ${manager.name}, ${commandOf(error)}${firstComplaint(error)}`];
  }
}

async function makeProject(folder: string, { usage, tarball }: Subject): Promise<void> {
  const dependencies = { [usage.name]: `file:${tarball.path}` };
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, dependencies }),
  );
}

/** The beginning of the command that failed, if it was one. */
function commandOf(error: unknown): string {
  const { cmd } = error as { readonly cmd?: string };
  return cmd === undefined ? '' : `${cmd.split(' ').slice(0, 2).join(' ')}: `;
}
