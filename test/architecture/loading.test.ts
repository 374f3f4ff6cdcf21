import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { moduleImports } from '../support/module-imports.js';
import { ROOT } from '../support/repository.js';

/** The packages that are loaded with a module, by itself or by what it imports. */
function packagesOf(file: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  const imports = moduleImports(readFileSync(path.join(ROOT, file), 'utf8'));
  const names = imports.filter(({ typeOnly, later }) => !typeOnly && !later).map((each) => each.specifier);
  for (const name of names.filter((each) => !each.startsWith('node:') && !seen.has(each))) {
    const target = path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '.ts');
    if (!name.startsWith('.')) seen.add(name);
    else if (!seen.has(target)) packagesOf(target, seen.add(target));
  }
  return new Set([...seen].filter((each) => !each.startsWith('generator/')));
}

test('help and the version are told without any command', () => {
  expect([...packagesOf('generator/cli/main.ts')]).toEqual(['commander']);
});

test('that nothing has changed is found without what generates', () => {
  expect([...packagesOf('generator/cli/generate.ts')].sort()).toEqual([
    'commander',
    'lilconfig',
    'picocolors',
    'semver/functions/valid.js',
  ]);
});

test('an emitter, and all that emits, is loaded when it emits', () => {
  expect([...packagesOf('generator/emit/registry.ts')]).toEqual([]);
});
