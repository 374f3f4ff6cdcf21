import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import type { Change } from '../diff/judge/change.js';
import { Places } from '../diff/report/place.js';
import type { Accept } from '../diff/report/accept.js';
import type { Report } from '../diff/report/report.js';
import type { ApiModel } from '../model/model.js';
import { isSystemError } from '../output/file-system.js';
import { fitsGlob } from '../spec/glob.js';
import type { IgnoreEntry, PlacedEntry } from './ignore-file.js';

/** Read from the working directory if there is one and the command line names no other. */
export const ignoreFileName = '.sdkwrightdiffignore.yaml';

/** What `diff` can be told about changes that are known. */
export interface AcceptanceFlags {
  readonly ignore?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

/** Decides which changes are accepted, and keeps account of what decided. */
export class Acceptance {
  readonly #ignores: readonly PlacedEntry[];
  /** By the fingerprint that they ask for, if any: baselines are long. */
  readonly #entries = new Map<string | undefined, IgnoreEntry[]>();
  readonly #used = new Set<IgnoreEntry>();
  readonly #today = new Date().toISOString().slice(0, 10);

  constructor(ignores: readonly PlacedEntry[], baseline: readonly PlacedEntry[]) {
    this.#ignores = ignores;
    for (const { entry } of [...ignores, ...baseline]) {
      const alike = this.#entries.get(entry.fingerprint) ?? [];
      this.#entries.set(entry.fingerprint, alike);
      alike.push(entry);
    }
  }

  /** Why a change between two models is accepted; nothing if it is not. */
  between(before: ApiModel, after: ApiModel): Accept {
    const places = new Places(before, after);
    return (change) => {
      const candidates = [change.fingerprint, undefined].flatMap((key) => this.#entries.get(key) ?? []);
      const fitting = candidates.filter((entry) => fits(entry, change, places));
      for (const entry of fitting) this.#used.add(entry);
      return fitting.find((entry) => !this.#isOver(entry))?.reason;
    };
  }

  /** Entries of the ignore file that do not count any more, and those that no change fitted. */
  get notes(): readonly Diagnostic[] {
    return this.#ignores.flatMap(({ entry, location }) => {
      const { until = '' } = entry;
      if (this.#isOver(entry)) return [diagnostic('ignore-expired', { until }, location)];
      return this.#used.has(entry) ? [] : [diagnostic('ignore-unmatched', {}, location)];
    });
  }

  #isOver({ until }: IgnoreEntry): boolean {
    return until !== undefined && until < this.#today;
  }
}

/** What the ignore file and the baseline say; the value is absent with errors. */
export async function readAcceptance(
  { ignore, baseline }: AcceptanceFlags,
  cwd: string,
): Promise<Result<Acceptance | undefined>> {
  const usual = existsSync(resolve(cwd, ignoreFileName)) ? ignoreFileName : undefined;
  const [ignores, problems] = await readEntries(ignore ?? usual, cwd);
  const [known, others] = await readEntries(baseline, cwd);
  return [ignores && known && new Acceptance(ignores, known), [...problems, ...others]];
}

async function readEntries(
  file: string | undefined,
  cwd: string,
): Promise<Result<readonly PlacedEntry[] | undefined>> {
  if (file === undefined) return [[], []];
  // What reads and checks such files takes longer to load than all else that is needed where there are none.
  const { readIgnores } = await import('./ignore-file.js');
  return readIgnores(file, cwd);
}

/** Whether a change is what an entry asks for, besides the fingerprint. */
function fits(
  { rule, operation, place }: IgnoreEntry,
  { rule: { id }, fact, operations }: Change,
  places: Places,
): boolean {
  const isNamed = (each: string, pattern: string): boolean =>
    [each, places.method(each), places.route(each)].some((name) => fitsGlob(name, pattern));
  return (
    (rule === undefined || rule === id) &&
    (place === undefined || fitsGlob(places.name(fact.place), place)) &&
    (operation === undefined ||
      (operations.length > 0 && operations.every((each) => isNamed(each, operation))))
  );
}

/** Writes a baseline: all changes of a report that count, by their fingerprints. */
export async function writeBaseline(
  file: string,
  { changes, before, after }: Report,
  cwd: string,
): Promise<readonly Diagnostic[]> {
  const places = new Places(before.model, after.model);
  const ignore = changes.map(({ fingerprint, fact, message }) => ({
    fingerprint,
    reason: `in the baseline: ${places.name(fact.place)} ${message}`,
  }));
  try {
    await writeFile(resolve(cwd, file), `${JSON.stringify({ ignore }, null, 2)}\n`);
    return [];
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [diagnostic('output-failed', { path: file, reason: error.message })];
  }
}
