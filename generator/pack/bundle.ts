import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import {
  rolldown,
  type BundleError,
  type ChunkingContext,
  type InputOptions,
  type OutputOptions,
  type RolldownError,
} from 'rolldown';
import { sourceOf, type SourcePackage } from './source-package.js';

/** Where JavaScript goes and whether maps lead back from it. */
export interface ScriptTarget {
  readonly folder: string;
  readonly maps: boolean;
}

/**
 * Writes the package's JavaScript for both module systems: one file that holds what entries share, so that each class
 * exists once and few files are opened, and for every entry a small one that hands on its part. Answers what is wrong
 * with the sources.
 */
export async function writeScripts(source: SourcePackage, target: ScriptTarget): Promise<readonly string[]> {
  try {
    const bundle = await rolldown(inputOptions(source));
    for (const format of ['esm', 'cjs'] as const) await bundle.write(outputOptions(source, target, format));
    await bundle.close();
    return [];
  } catch (error) {
    const { errors = [error as Error] } = error as BundleError;
    return errors.map((each) => describe(each, source.folder));
  }
}

/** Where it is and what: only the first line says that, the others draw the place in colours. */
function describe({ message, loc }: RolldownError, folder: string): string {
  const [what = ''] = stripVTControlCharacters(message).split('\n');
  if (loc?.file === undefined) return what;
  return `${relative(folder, loc.file)}:${loc.line}:${loc.column + 1}: ${what}`;
}

function inputOptions({ folder, entries, platforms }: SourcePackage): InputOptions {
  const modules = [...entries, ...platforms];
  return {
    cwd: folder,
    input: Object.fromEntries(modules.map((module) => [module, join(folder, sourceOf(module))])),
    platform: 'neutral',
    // Built-in modules, and what is chosen by platform when it is imported.
    external: /^(?:node:|#)/,
    preserveEntrySignatures: 'strict',
    tsconfig: false,
    transform: { target: 'es2022', typescript: { onlyRemoveTypeImports: true } },
    treeshake: { moduleSideEffects: false },
    experimental: { attachDebugInfo: 'none' },
    logLevel: 'silent',
  };
}

function outputOptions(
  source: SourcePackage,
  { folder, maps }: ScriptTarget,
  format: 'esm' | 'cjs',
): OutputOptions {
  const extension = format === 'esm' ? 'js' : 'cjs';
  return {
    dir: join(folder, format),
    format,
    exports: 'named',
    entryFileNames: `[name].${extension}`,
    chunkFileNames: `[name].${extension}`,
    comments: false,
    minifyInternalExports: false,
    sourcemap: maps,
    // They are beside what is built.
    sourcemapExcludeSources: true,
    codeSplitting: { groups: [{ name: chunkOf(source), minShareCount: 2 }] },
  };
}

/**
 * Which shared file a module goes into. What the modules for a platform share with the rest stands apart from it: it
 * is loaded before them, the rest after them, and nothing goes round in a circle.
 */
function chunkOf({ folder, platforms }: SourcePackage): (id: string, context: ChunkingContext) => string {
  const roots = platforms.map((module) => join(folder, sourceOf(module)));
  return (id, context) => (reached(roots, context).has(id) ? 'platform' : 'sdk');
}

/** All modules that these import, directly or not, themselves included. */
function reached(roots: readonly string[], context: ChunkingContext): ReadonlySet<string> {
  const seen = new Set(roots);
  for (const id of seen) for (const next of context.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
  return seen;
}
