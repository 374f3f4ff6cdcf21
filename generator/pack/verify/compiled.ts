import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { typedProgram } from './programs.js';
import { PROJECTS, type ProjectKind } from './projects.js';
import type { Check, Subject } from './subject.js';

/** Compiles a program in a project of each kind, with each compiler. Needs the package where npm installed it. */
export const compilable: Check = {
  title: 'compile',
  run: async (subject) => {
    const tries = subject.compilers.flatMap((compiler) =>
      Object.values(PROJECTS).map((kind) => [compiler, kind] as const),
    );
    const problems: string[] = [];
    for (const [compiler, kind] of tries) problems.push(...(await tryKind(compiler, kind, subject)));
    return { problems };
  },
};

async function tryKind(
  compiler: string,
  { file, options }: ProjectKind,
  { usage, scratch }: Subject,
): Promise<readonly string[]> {
  const folder = join(scratch, 'npm', `kind-${file.replace('.', '-')}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), typedProgram(usage));
  const settings = { compilerOptions: options, files: [file] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  return compile(compiler, folder);
}

async function compile(compiler: string, folder: string): Promise<readonly string[]> {
  const args = [join(compiler, 'bin/tsc'), '-p', folder, '--pretty', 'false'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder }, (error, stdout, stderr) => {
      const lines = (stdout + stderr).split('\n').filter((line) => line.trim() !== '');
      resolve(error && lines.length === 0 ? ['the compiler failed without a word'] : lines);
    });
  });
}
