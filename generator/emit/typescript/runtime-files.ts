import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import type { GeneratedFile } from '../core/emitter.js';

const RUNTIME = new URL('../../../templates/typescript/runtime/', import.meta.url);

let runtime: Promise<readonly GeneratedFile[]> | undefined;

/** The hand-written runtime, byte for byte; read once, it is the same in every package. */
export function copyRuntime(): Promise<readonly GeneratedFile[]> {
  runtime ??= readRuntime();
  return runtime;
}

async function readRuntime(): Promise<readonly GeneratedFile[]> {
  const names = (await readdir(RUNTIME)).filter((name) => name.endsWith('.ts')).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: `src/runtime/${name}`,
      text: await readFile(new URL(name, RUNTIME), 'utf8'),
      format: false,
    })),
  );
}

/** Names of the error classes that every package exports. */
export function runtimeErrors(): readonly string[] {
  return runtimeTypes().filter((name) => name.endsWith('Error'));
}

/** Names of all types and classes that every package exports. */
export function runtimeTypes(): readonly string[] {
  const text = readFileSync(new URL('public.ts', RUNTIME), 'utf8').replace(/\/\/.*$/gm, '');
  return text.match(/\b[A-Z]\w+\b/g) ?? [];
}
