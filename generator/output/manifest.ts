import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Result } from '../diagnostics/diagnostic.js';
import type { StyleOptions } from '../emit/core/emitter.js';
import { EmittedFileError } from './emitted-file-error.js';
import type { Checksums } from './checksums.js';
import { readIfPresent } from './file-system.js';
import { formatter, type FormattedFile, type Reuse } from './format.js';
import type { OutputFolder } from './output-folder.js';
import { sha256 } from './hash.js';
import { generator } from './identity.js';

/** Name of the manifest in the output folder; it is committed with the package. */
export const manifestName = 'sdkwright.lock.json';

/** How the manifest names the generator that runs. */
export const generatorLabel: string = `${generator.name} ${generator.version}`;

/** What a package is made from. */
export interface Origin {
  /** Checksum of the description as one document, as it was understood. */
  readonly source: string;
  /** Checksum of all that was asked for and decides what is written. */
  readonly configuration?: string;
  /** The files of the description and its overlays; absent where they could not all be named, or have errors. */
  readonly inputs?: Checksums;
  /** What was asked for beyond what is usual; absent where nothing was. */
  readonly style?: StyleOptions;
  /** Files that were left to a person; absent where none was. */
  readonly ignored?: readonly string[];
}

/** What one run wrote, so that the next knows its own files. Holds no times: same input, same bytes. */
export interface Manifest extends Origin {
  /** Name and version. */
  readonly generator: string;
  /** Formatter with its settings. */
  readonly formatter: string;
  readonly files: ReadonlyMap<string, ManifestEntry>;
}

/** SHA-256 of one file before (`raw`) and after (`written`) formatting. */
export interface ManifestEntry {
  readonly raw: string;
  readonly written: string;
  /** What runs may have written instead that were killed; absent in the manifest of one that was not. */
  readonly claimed?: readonly Claim[];
}

/** Checksums of a file that a run was about to write. */
export interface Claim {
  readonly written: string;
  /** With the edits that were brought into it, if there were any. */
  readonly standing: string;
}

/** Checksum of what was generated where now a text with this one stands. */
export function originOf({ written, claimed = [] }: ManifestEntry, standing: string): string {
  return claimed.find((claim) => claim.standing === standing)?.written ?? written;
}

/** Describes a set of files. Throws EmittedFileError when an emitter claims a path twice or that of the manifest. */
export function createManifest(
  { source, configuration, inputs, style = {}, ignored = [] }: Origin,
  files: readonly FormattedFile[],
): Manifest {
  const entries = new Map<string, ManifestEntry>();
  for (const { path, raw, written } of files) {
    if (entries.has(path) || path === manifestName) throw new EmittedFileError(path, 'was emitted twice');
    entries.set(path, { raw, written });
  }
  return {
    generator: generatorLabel,
    formatter,
    source,
    ...(configuration !== undefined && { configuration }),
    ...(inputs && { inputs }),
    ...(Object.keys(style).length > 0 && { style }),
    ...(ignored.length > 0 && { ignored: ignored.toSorted() }),
    files: entries,
  };
}

/** The manifest as a file of the output, keys sorted. */
export function manifestFile(manifest: Manifest): FormattedFile {
  const files = [...manifest.files].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify({ ...manifest, files: Object.fromEntries(files) }, null, 2)}\n`;
  const written = sha256(text);
  return { path: manifestName, text, raw: written, written };
}

/**
 * The text of a manifest that claims the files of an earlier run too. Files of both may hold what either wrote: when
 * the run is killed, none of that is an edit.
 */
export function claimFiles(
  text: string,
  earlier: string | undefined,
  standing: ReadonlyMap<string, string>,
): string {
  const manifest = JSON.parse(text) as { readonly files: Readonly<Record<string, ManifestEntry>> };
  const before = (earlier === undefined ? undefined : parseManifest(earlier))?.files;
  const files = { ...Object.fromEntries(before ?? []), ...manifest.files };
  for (const [path, entry] of before ?? []) {
    const written = manifest.files[path]?.written;
    if (written === undefined) continue;
    const claim = { written, standing: standing.get(path) ?? written };
    files[path] = { ...entry, claimed: [...(entry.claimed ?? []), claim] };
  }
  return JSON.stringify({ ...manifest, files });
}

/** The manifest of an output folder; absent when nothing was generated there yet. */
export async function readManifest({ path, label }: OutputFolder): Promise<Result<Manifest | undefined>> {
  const bytes = await readIfPresent(join(path, manifestName));
  if (bytes === undefined) return [undefined, []];
  const manifest = parseManifest(bytes.toString('utf8'));
  if (manifest) return [manifest, []];
  return [undefined, [diagnostic('manifest-invalid', { path: `${label}/${manifestName}` })]];
}

/** Reads the text of a manifest; undefined when it is none. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const plain = JSON.parse(text) as Omit<Manifest, 'files'> & { files: Record<string, ManifestEntry> };
    return { ...plain, files: new Map(Object.entries(plain.files)) };
  } catch {
    return undefined;
  }
}

/**
 * Takes formatted text from disk where neither the unformatted text, the file nor the formatter has changed
 * since `manifest` was written.
 */
export function reuseFrom(folder: string, manifest: Manifest | undefined): Reuse {
  return async (path, raw) => {
    const entry = manifest?.formatter === formatter ? manifest.files.get(path) : undefined;
    if (entry?.raw !== raw) return undefined;
    const text = await readFile(join(folder, path), 'utf8').catch(() => undefined);
    return text !== undefined && sha256(text) === entry.written ? text : undefined;
  };
}
