// Whether what a generator wrote compiles, as it stands, in a project with strict settings.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const tsc = join(import.meta.dirname, '../node_modules/typescript/bin/tsc');

/** Compiles all sources of a folder below bench/node_modules, so that what they import is found. */
export function compiles(folder) {
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
  const project = join(folder, 'tsconfig.bench.json');
  writeFileSync(project, JSON.stringify({ compilerOptions, include: ['**/*.ts'] }));
  return spawnSync(process.execPath, ['--max-old-space-size=4096', tsc, '-p', project]).status === 0;
}
