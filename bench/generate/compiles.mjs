// Whether what a generator wrote compiles, as it stands: under settings of its own, or else in a project with strict ones.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const tsc = join(import.meta.dirname, '../node_modules/typescript/bin/tsc');

const compilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  types: ['node'],
};

/** Compiles all sources of a folder below bench, so that what they import is found. */
export function compiles(folder) {
  const own = join(folder, 'tsconfig.json');
  const project = existsSync(own) ? own : join(folder, 'tsconfig.bench.json');
  if (project !== own) writeFileSync(project, JSON.stringify({ compilerOptions, include: ['**/*.ts'] }));
  const args = ['--max-old-space-size=4096', tsc, '--noEmit', '-p', project];
  return spawnSync(process.execPath, args).status === 0;
}
