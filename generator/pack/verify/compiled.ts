import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check, Subject, Usage } from './subject.js';

/** The kinds of projects that use packages, by the file that is compiled in them. */
const KINDS: Readonly<Record<string, object>> = {
  'module.mts': { module: 'nodenext', moduleResolution: 'nodenext' },
  'commonjs.cts': { module: 'node16', moduleResolution: 'node16', esModuleInterop: true },
  'bundled.ts': { module: 'esnext', moduleResolution: 'bundler' },
};

const STRICT = {
  target: 'es2022',
  lib: ['es2022', 'dom'],
  // No types of Node.js: who does not have them can use the package too.
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
};

/** Compiles a program in a project of each kind, with each compiler. Needs the package where npm installed it. */
export const compilable: Check = {
  title: 'compile',
  run: async (subject) => {
    const tries = subject.compilers.flatMap((compiler) =>
      Object.keys(KINDS).map((file) => [compiler, file] as const),
    );
    const problems: string[] = [];
    for (const [compiler, file] of tries) problems.push(...(await tryKind(compiler, file, subject)));
    return problems;
  },
};

async function tryKind(
  compiler: string,
  file: string,
  { usage, scratch }: Subject,
): Promise<readonly string[]> {
  const folder = join(scratch, 'npm', `kind-${file.replace('.', '-')}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), program(usage));
  const settings = { compilerOptions: { ...STRICT, ...KINDS[file] }, files: [file] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  return compile(compiler, folder);
}

function program({ name, client, variable, credentials, call }: Usage): string {
  return `import { ${client} } from ${JSON.stringify(name)};
const ${variable}: ${client} = new ${client}(${credentials}, { baseURL: 'http://localhost' });
export async function use(): Promise<void> {
  ${call === undefined ? `void ${variable};` : `await ${call};`}
}
`;
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
