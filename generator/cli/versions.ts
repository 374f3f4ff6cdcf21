import { readFileSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { newNames } from '../diff/report/new-names.js';
import type { Version } from '../diff/report/report.js';
import { Locator } from '../locate/locator.js';
import { load, type Input, type Loaded } from '../load.js';
import { isAddress } from '../spec/remote.js';
import type { Io } from './io.js';
import { labelOf } from './labels.js';
import { checkOut } from './revision.js';
import { Stages } from './stages.js';

/** A description that was read to be compared. */
export interface Reading extends Loaded {
  /** As the command line names it, overlays included. */
  readonly source: string;
  /** Whether it is of a revision that git has. */
  readonly past: boolean;
  /** Absolute path of a file as the working tree has it, by its path in the document. */
  readonly placeOf: (file: string) => string;
}

/** How a version is read. */
export type ReadingOptions = Pick<Input, 'overlays' | 'allowOrigins'>;

/** Reads one of two versions; only errors are told, for what is wrong with either is no difference. */
export async function readVersion(
  source: string,
  io: Io,
  options: ReadingOptions = {},
): Promise<Result<Reading | undefined>> {
  const [checkout, problems] = await checkOut(source, io.cwd);
  if (!checkout) return [undefined, problems];
  const cwd = realpathSync(io.cwd);
  const placeOf = (file: string) => (isAddress(file) ? file : checkout.placeOf(resolve(cwd, file)));
  try {
    const input = { ...options, input: checkout.path, cwd: io.cwd, errorsOnly: true };
    const [loaded, diagnostics] = await load(input, new Stages(io).run);
    const errors: readonly Diagnostic[] = diagnostics.filter(({ severity }) => severity === 'error');
    const labels = (options.overlays ?? []).map((file) => labelOf(io.cwd, file));
    return [
      loaded && { ...loaded, source: [source, ...labels].join(' with '), past: checkout.past, placeOf },
      errors,
    ];
  } finally {
    await checkout.dispose();
  }
}

/** Two versions; with a folder, they know where their parts stand, in files that are told from that folder on. */
export function versionsOf(
  old: Reading,
  now: Reading,
  folder: string | undefined,
): [before: Version, after: Version] {
  if (folder === undefined) return [versionOf(old), versionOf(now)];
  const [before, after] = [old.model, now.model];
  const translate = newNames(before, after);
  return [
    {
      ...versionOf(old),
      origin: new Locator({
        ...sourcesOf(old, folder),
        models: [before, after],
        translate: ({ place }) => place,
      }),
    },
    {
      ...versionOf(now),
      origin: new Locator({ ...sourcesOf(now, folder), models: [after, before], translate }),
    },
  ];
}

function versionOf({ source, model }: Reading): Version {
  return { source, model };
}

function sourcesOf({ document, past, placeOf }: Reading, folder: string) {
  const label = (file: string) => (isAddress(file) ? file : labelOf(folder, placeOf(file)));
  const texts = new Map(document.files.map(({ path, text }) => [label(path), text]));
  const known = new Map<string, readonly string[] | undefined>();
  const lines = (file: string) => {
    if (!known.has(file))
      known.set(file, (texts.get(file) ?? readText(resolve(folder, file)))?.split(/\r?\n/));
    return known.get(file);
  };
  return { document, past, label, lines };
}

/** Overlays are no files of the document. */
function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
