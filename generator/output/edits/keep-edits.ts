import { join } from 'node:path';
import { diagnostic } from '../../diagnostics/codes.js';
import type { Diagnostic, Result, SourceLocation } from '../../diagnostics/diagnostic.js';
import type { EditMode } from '../../emit/core/emitter.js';
import { readIfPresent } from '../file-system.js';
import type { FormattedFile } from '../format.js';
import { sha256 } from '../hash.js';
import { originOf, type Manifest } from '../manifest.js';
import type { OutputFolder } from '../output-folder.js';
import { findUnresolved, mergeEdits, type Versions } from './merge.js';
import { findPristine, isPristine, pristinePath } from './pristine.js';
import { readRegions } from './regions.js';

/** What a run would change or remove, some of which may not be as an earlier run left it. */
export interface Ground {
  readonly out: OutputFolder;
  readonly mode: EditMode;
  readonly previous: Manifest | undefined;
  readonly changed: readonly FormattedFile[];
  /** Paths of files that are no longer generated. */
  readonly extra: readonly string[];
}

/** What is to stand on disk where people edited files. */
export interface Kept {
  /** What is generated with their edits in it. */
  readonly merged: readonly FormattedFile[];
  /** What was generated there, to merge with next time. */
  readonly copies: readonly FormattedFile[];
  /** Paths of edited files that are no longer generated. They stay, and are no longer ours. */
  readonly released: readonly string[];
}

/** Finds files that were edited since they were generated, and keeps what was done to them. */
export async function keepEdits(ground: Ground): Promise<Result<Kept>> {
  const outcomes = await Promise.all(ground.changed.map((file) => keepIn(ground, file)));
  const [released, notes] = await findReleased(ground);
  const merged = outcomes.flatMap(({ file }) => file ?? []);
  const copies = outcomes.flatMap(({ copy }) => copy ?? []);
  return [{ merged, copies, released }, [...outcomes.flatMap(({ problems = [] }) => problems), ...notes]];
}

/** What one file became; nothing where it is as it was generated. */
interface Outcome {
  readonly file?: FormattedFile;
  readonly copy?: FormattedFile;
  readonly problems?: readonly Diagnostic[];
}

async function keepIn(ground: Ground, file: FormattedFile): Promise<Outcome> {
  const edited = await readEdited(ground, file.path);
  if (edited === undefined) return {};
  const regions = readRegions(edited);
  const isMerged = ground.mode === 'merge';
  if (!isMerged && !regions) return {};
  const problem = findProblem(ground, file.path, { text: edited, unbalanced: regions?.unbalanced });
  if (problem) return { problems: [problem] };
  const before = isMerged
    ? await textBefore(ground, file, { edited, without: regions?.without })
    : regions?.without;
  if (before === undefined) {
    const path = `${ground.out.label}/${file.path}`;
    return { problems: [diagnostic('edit-without-origin', { path })] };
  }
  const outcome = mergeInto(ground, file, { edited, before, now: file.text });
  return isMerged ? { ...outcome, copy: { ...file, path: pristinePath(file.path) } } : outcome;
}

/** The text on disk of a file that a run wrote and somebody has changed since. */
async function readEdited({ out, previous }: Ground, path: string): Promise<string | undefined> {
  const entry = previous?.files.get(path);
  const text = entry && (await readIfPresent(join(out.path, path)))?.toString('utf8');
  if (!entry || text === undefined) return undefined;
  const standing = sha256(text);
  return standing === originOf(entry, standing) ? undefined : text;
}

function findProblem(
  { out }: Ground,
  path: string,
  { text, unbalanced }: { readonly text: string; readonly unbalanced: number | undefined },
): Diagnostic | undefined {
  const unresolved = findUnresolved(text);
  if (unresolved !== undefined) return diagnostic('edit-unresolved', {}, place(out, path, unresolved));
  return unbalanced === undefined
    ? undefined
    : diagnostic('region-unbalanced', {}, place(out, path, unbalanced));
}

/** What an earlier run wrote: what this one would, what is left without the regions, or what was kept of it. */
async function textBefore(
  { out, previous }: Ground,
  file: FormattedFile,
  { edited, without = '' }: { readonly edited: string; readonly without: string | undefined },
): Promise<string | undefined> {
  const entry = previous?.files.get(file.path);
  const checksum = entry ? originOf(entry, sha256(edited)) : '';
  const known = [file.text, without].find((text) => sha256(text) === checksum);
  return known ?? findPristine(out.path, file.path, checksum);
}

function mergeInto({ out }: Ground, file: FormattedFile, versions: Versions): Outcome {
  const { text, conflicts } = mergeEdits(versions);
  return {
    file: { ...file, text, written: sha256(text) },
    problems: conflicts.map((line) => diagnostic('edit-conflict', {}, place(out, file.path, line))),
  };
}

async function findReleased(ground: Ground): Promise<Result<readonly string[]>> {
  const released: string[] = [];
  for (const path of ground.extra.filter((each) => !isPristine(each))) {
    const text = await readEdited(ground, path);
    if (text !== undefined && (ground.mode === 'merge' || readRegions(text))) released.push(path);
  }
  const { label } = ground.out;
  return [released, released.map((path) => diagnostic('edit-released', { path: `${label}/${path}` }))];
}

function place({ label }: OutputFolder, path: string, line: number): SourceLocation {
  return { file: `${label}/${path}`, line, column: 1 };
}
