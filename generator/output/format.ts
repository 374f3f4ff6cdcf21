import { createRequire } from 'node:module';
import type { GeneratedFile } from '../emit/core/emitter.js';
import { EmittedFileError } from './emitted-file-error.js';
import { sha256 } from './hash.js';
import { layOut } from './layout/layout.js';

/** Of prettier, which is loaded only for what is not laid out here. */
const { version } = createRequire(import.meta.url)('prettier/package.json') as { readonly version: string };
const style = { singleQuote: true, printWidth: 110, trailingComma: 'all' } as const;

/** Names the formatter and its settings: what it formatted earlier is good as long as this stays the same. */
export const formatter = `prettier ${version} ${JSON.stringify(style)}`;

/** One file of the output as it is to stand on disk. */
export interface FormattedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** SHA-256 of the text before formatting. */
  readonly raw: string;
  /** SHA-256 of `text`. */
  readonly written: string;
}

/** Finds the text that an earlier run made of the same file, given the checksum of its unformatted text. */
export type Reuse = (path: string, raw: string) => Promise<string | undefined>;

/**
 * Formats the files that want it, in order, as prettier does, which has to see to few of them. Settings are fixed: no
 * configuration on disk is looked up.
 * Throws EmittedFileError when one cannot be parsed.
 */
export async function formatFiles(
  files: readonly GeneratedFile[],
  reuse?: Reuse,
): Promise<readonly FormattedFile[]> {
  const formatted: FormattedFile[] = [];
  for (const file of files) formatted.push(await formatFile(file, reuse));
  return formatted;
}

async function formatFile(file: GeneratedFile, reuse: Reuse | undefined): Promise<FormattedFile> {
  const raw = sha256(file.text);
  if (!file.format) return { path: file.path, text: file.text, raw, written: raw };
  const text = layOut(file.path, file.text) ?? (await reuse?.(file.path, raw)) ?? (await print(file));
  return { path: file.path, text, raw, written: sha256(text) };
}

async function print(file: GeneratedFile): Promise<string> {
  const { format } = await import('prettier');
  try {
    return await format(file.text, { ...style, filepath: file.path });
  } catch (cause) {
    const [reason = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw new EmittedFileError(file.path, `cannot be formatted: ${reason}`, { cause });
  }
}
