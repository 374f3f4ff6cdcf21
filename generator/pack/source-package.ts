import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Result } from '../diagnostics/diagnostic.js';

/** A generated package as it stands on disk. Modules are named by their path below `src`, without extension. */
export interface SourcePackage {
  /** Absolute. */
  readonly folder: string;
  /** How messages call the folder. */
  readonly label: string;
  readonly modules: readonly string[];
  /** Modules that `exports` offers to users. */
  readonly entries: readonly string[];
  /** Modules that `imports` chooses from by platform. */
  readonly platforms: readonly string[];
}

/** Conditions and what they lead to, as in `exports` and `imports`. */
type Target = string | null | { readonly [condition: string]: Target };

interface Manifest {
  readonly exports?: Target;
  readonly imports?: Target;
}

/** Reads what is to be built: the entries are those of package.json, which is the one place that lists them. */
export async function readPackage(folder: string, label: string): Promise<Result<SourcePackage | undefined>> {
  const path = `${label}/package.json`;
  try {
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
    const modules = await modulesBelow(join(folder, 'src'));
    const entries = modulesNamed(manifest.exports, modules);
    const platforms = modulesNamed(manifest.imports, modules);
    const absent = [...entries, ...platforms].filter((name) => !modules.includes(name));
    const problems = absent.map((name) =>
      diagnostic('package-entry-missing', { path, source: sourceOf(name) }),
    );
    return [problems.length > 0 ? undefined : { folder, label, modules, entries, platforms }, problems];
  } catch (error) {
    return [undefined, [diagnostic('package-unreadable', { path, reason: (error as Error).message })]];
  }
}

/** Where a module is written. */
export function sourceOf(module: string): string {
  return `src/${module}.ts`;
}

async function modulesBelow(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll('\\', '/').slice(0, -'.ts'.length))
    .sort();
}

/** The modules that targets such as `./dist/esm/core.js` are made from; a `*` stands for all that fit. */
function modulesNamed(target: Target | undefined, modules: readonly string[]): readonly string[] {
  const patterns = leaves(target).flatMap((leaf) => /^\.\/dist\/esm\/(.+)\.js$/.exec(leaf)?.[1] ?? []);
  return [...new Set(patterns)].flatMap((pattern) => {
    const [start = '', end] = pattern.split('*');
    if (end === undefined) return pattern;
    return modules.filter((name) => name.startsWith(start) && name.endsWith(end));
  });
}

function leaves(target: Target | undefined): readonly string[] {
  if (typeof target === 'string') return [target];
  return target == null ? [] : Object.values(target).flatMap(leaves);
}
