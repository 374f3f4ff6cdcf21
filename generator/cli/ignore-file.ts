import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv, type DefinedError } from 'ajv';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, Result, SourceLocation } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { rules } from '../diff/rules.js';
import { readConfigFile, type ConfigFile } from './config-file.js';
import { explainProblems } from './schema-problems.js';

/** Which changes are accepted, as a person writes it; described in `sdkwright.diffignore.schema.json`. */
interface IgnoreFile {
  readonly ignore: readonly IgnoreEntry[];
}

/** Changes that fit all that is given. */
export interface IgnoreEntry {
  readonly rule?: string;
  readonly fingerprint?: string;
  /** Pattern for all operations that a change reaches. */
  readonly operation?: string;
  /** Pattern for the place as reports name it. */
  readonly place?: string;
  readonly reason: string;
  /** The last day on which it counts, `2026-12-31`. */
  readonly until?: string;
}

/** An entry and where it is written. */
export interface PlacedEntry {
  readonly entry: IgnoreEntry;
  readonly location: SourceLocation;
}

const schemaUrl = new URL('../../sdkwright.diffignore.schema.json', import.meta.url);
const ajv = new Ajv({ allErrors: true, verbose: true });
const isIgnoreFile = ajv.compile<IgnoreFile>(JSON.parse(readFileSync(schemaUrl, 'utf8')) as object);

/** Reads an ignore file or a baseline, which has the same form. */
export async function readIgnores(
  path: string,
  cwd: string,
): Promise<Result<readonly PlacedEntry[] | undefined>> {
  const [file, unreadable] = await readConfigFile(resolve(cwd, path), cwd);
  if (!file) return [undefined, unreadable];
  const { value, locate } = file;
  if (!isIgnoreFile(value))
    return [undefined, explainProblems((isIgnoreFile.errors ?? []) as DefinedError[], locate, 'the file')];
  const unknown = findUnknownRules(value, locate);
  const placed = value.ignore.map((entry, index) => ({ entry, location: locate(['ignore', String(index)]) }));
  return [unknown.length > 0 ? undefined : placed, unknown];
}

function findUnknownRules({ ignore }: IgnoreFile, locate: ConfigFile['locate']): readonly Diagnostic[] {
  const known = rules.map(({ id }) => id);
  return ignore.flatMap(({ rule }, index) => {
    if (rule === undefined || known.includes(rule)) return [];
    const args = { problem: `there is no rule "${rule}"`, near: nearest(rule, known) };
    return [diagnostic('config-invalid', args, locate(['ignore', String(index), 'rule']))];
  });
}
