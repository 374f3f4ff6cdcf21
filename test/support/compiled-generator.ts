import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { handWrittenFiles, ROOT } from './repository.js';

/** The generator as JavaScript in a folder of its own, to run it in processes with another environment. */
export interface CompiledGenerator extends AsyncDisposable {
  /** Runs a module given as text, which may import `./generator/…`, and returns what it prints. */
  run(script: string, env: Readonly<Record<string, string>>): Promise<string>;
}

/** Strips the types of today's sources; nothing is checked. */
export async function compileGenerator(): Promise<CompiledGenerator> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'sdkwright-generator-')));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  for (const name of ['node_modules', 'templates'])
    await symlink(path.join(ROOT, name), path.join(folder, name));
  await Promise.all(handWrittenFiles().filter((file) => file.startsWith('generator/')).map((file) => compile(file, folder))); // prettier-ignore
  return {
    run: (script, env) => run(folder, script, env),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

async function compile(file: string, folder: string): Promise<void> {
  const text = await readFile(path.join(ROOT, file), 'utf8');
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  const target = path.join(folder, file.replace(/\.ts$/, '.js'));
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, ts.transpileModule(text, { compilerOptions }).outputText);
}

async function run(folder: string, script: string, env: Readonly<Record<string, string>>): Promise<string> {
  const main = path.join(folder, `main-${Object.values(env).join('-').replaceAll(/\W/g, '-')}.js`);
  await writeFile(main, script);
  const { stdout } = await promisify(execFile)(process.execPath, [main], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
  return stdout;
}
