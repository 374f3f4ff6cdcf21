import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { defaultExport } from './declarations.js';
import { sourceOf, type SourcePackage } from './source-package.js';

/** Declarations of an entry, by the module system of those who import it. */
const FORMATS = [
  ['esm', 'd.mts'],
  ['cjs', 'd.cts'],
] as const;

/**
 * Writes the declarations that `exports` leads to: each hands on the shared ones. A default export is named, for the
 * two module systems disagree about what the default of a CommonJS module is.
 */
export async function writeEntryTypes(source: SourcePackage, out: string): Promise<void> {
  await Promise.all(source.entries.map((entry) => writeEntry(source, entry, out)));
}

async function writeEntry(source: SourcePackage, entry: string, out: string): Promise<void> {
  const name = defaultExport(await readFile(join(source.folder, sourceOf(entry)), 'utf8'));
  for (const [format, extension] of FORMATS) {
    const path = `${format}/${entry}`;
    const types = posix.relative(posix.dirname(path), `types/${entry}.js`);
    const named = name === undefined ? '' : `export { ${name} as default } from '${types}';\n`;
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, `${path}.${extension}`), `export * from '${types}';\n${named}`);
  }
}
