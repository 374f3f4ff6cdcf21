import { execFileSync } from 'node:child_process';
import { chmod, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { folderWith, place } from './folder.js';

/** What a runner would have in its environment. */
export type Environment = Readonly<Record<string, string>>;

/** A machine on which `npm`, `npx` and `curl` only write down how they are called. */
export interface Runner {
  /** Runs scripts one after another as runners do: each in a shell that stops at the first failure. */
  run(scripts: readonly string[], cwd: string, env: Environment): void;
  /** All calls so far, the program first. */
  calls(): Promise<readonly (readonly string[])[]>;
}

/** Starts one; `effects` is what a call does besides, by its first words, as a script. */
export async function startRunner(effects: Readonly<Record<string, string>> = {}): Promise<Runner> {
  const folder = await folderWith({ log: '' });
  const log = join(folder, 'log');
  const cases = Object.entries(effects).map(([words, script]) => `  '${words}'*) ${script} ;;\n`);
  for (const name of ['npm', 'npx', 'curl']) {
    const note = `{ printf '%s\\t' ${name} "$@"; echo; } >> '${log}'`;
    const script = `#!/bin/sh\n${note}\ncase "${name} $*" in\n${cases.join('')}  *) ;;\nesac\n`;
    await place(folder, `bin/${name}`, script);
    await chmod(join(folder, 'bin', name), 0o755);
  }
  const path = [join(folder, 'bin'), process.env['PATH']].join(delimiter);
  return {
    run: (scripts, cwd, env) => {
      const settings = { cwd, env: { ...process.env, ...env, PATH: path }, stdio: 'pipe' } as const;
      for (const script of scripts) execFileSync('bash', ['-eo', 'pipefail', '-c', script], settings);
    },
    calls: async () => {
      const lines = (await readFile(log, 'utf8')).trimEnd().split('\n');
      return lines.map((line) => line.replace(/\t$/, '').split('\t'));
    },
  };
}
