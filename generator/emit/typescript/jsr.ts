import type { GeneratedFile } from '../core/emitter.js';

/** What `package.json` says that `jsr.json` says again. */
interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly exports: Readonly<Record<string, string | Built>>;
  readonly imports: Readonly<Record<string, { readonly default: Built }>>;
}

/** What a module is built into, as far as it matters here. */
interface Built {
  readonly import: { readonly default: string };
}

/**
 * The manifest for JSR, which is given sources: entries as in `package.json`, one by one since it knows no patterns, and of
 * what is chosen by platform what works on all of them. Sources import each other as what they are built into;
 * publishing them takes `sloppy-imports` to find them, and rewrites the imports.
 */
export function emitJsr(name: string, files: readonly GeneratedFile[]): GeneratedFile {
  const { version, license, exports, imports } = JSON.parse(textOf(files, 'package.json')) as Manifest;
  const modules = files.flatMap(({ path }) => (path.endsWith('.ts') ? [path] : []));
  const entries = Object.entries(exports).flatMap(([entry, built]) =>
    typeof built === 'string' ? [] : entriesOf(entry, sourceOf(built), modules),
  );
  const chosen = Object.entries(imports).map(([specifier, { default: built }]) => [
    specifier,
    sourceOf(built),
  ]);
  const manifest = {
    name,
    version,
    license,
    exports: Object.fromEntries(entries),
    imports: Object.fromEntries(chosen) as Record<string, string>,
    unstable: ['sloppy-imports'],
    publish: { include: ['src', 'jsr.json', 'README.md', 'LICENSE', 'CHANGELOG.md'] },
  };
  return { path: 'jsr.json', text: JSON.stringify(manifest), format: true };
}

function textOf(files: readonly GeneratedFile[], path: string): string {
  return files.find((each) => each.path === path)?.text ?? '';
}

/** `./src/core.ts` of what is built from it. */
function sourceOf({ import: { default: script } }: Built): string {
  return script.replace(/^\.\/dist\/esm\/(.*)\.js$/, './src/$1.ts');
}

/** An entry, or all that its pattern stands for. */
function entriesOf(
  entry: string,
  source: string,
  modules: readonly string[],
): readonly (readonly [entry: string, source: string])[] {
  const [start = '', end] = source.slice('./'.length).split('*');
  if (end === undefined) return [[entry, source]];
  const found = modules.filter((path) => path.startsWith(start) && path.endsWith(end)).sort();
  return found.map((path) => [entry.replace('*', path.slice(start.length, -end.length)), `./${path}`]);
}
