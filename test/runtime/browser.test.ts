import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { moduleImports } from '../support/module-imports.js';
import { ROOT } from '../support/repository.js';

const PACKAGE = path.join(ROOT, 'generated/stripe');
const { imports } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as {
  imports: Record<string, Record<'node' | 'default', { readonly import: { readonly default: string } }>>;
};

/** Everything that is imported, directly or not, by the entry of the package for a kind of platform. */
function reached(platform: 'node' | 'default'): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file) || file.startsWith('node:')) return void seen.add(file);
    seen.add(file);
    for (const { specifier, typeOnly } of moduleImports(readFileSync(file, 'utf8')))
      if (!typeOnly) visit(target(file, specifier, platform));
  };
  visit(path.join(PACKAGE, 'src/index.ts'));
  return seen;
}

function target(file: string, specifier: string, platform: 'node' | 'default'): string {
  if (specifier.startsWith('node:')) return specifier;
  const built = imports[specifier]?.[platform].import.default.replace('./dist/esm/', './src/');
  const from = built === undefined ? path.dirname(file) : PACKAGE;
  return path.join(from, built ?? specifier).replace(/\.js$/, '.ts');
}

const builtIns = (files: Set<string>): string[] =>
  [...files].filter((file) => file.startsWith('node:')).sort();

test('a bundle for browsers never sees Node.js', () => {
  const files = reached('default');
  expect(builtIns(files)).toEqual([]);
  expect(files).toContain(path.join(PACKAGE, 'src/runtime/transport-fetch.ts'));
});

test('Node.js gets its own transport and digest', () => {
  const expected = ['node:crypto', 'node:http', 'node:https', 'node:stream', 'node:zlib'];
  expect(builtIns(reached('node'))).toEqual(expected);
});
