import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Migration, Note } from '../consumer/migrate.js';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ApiModel } from '../model/model.js';
import { isSystemError } from '../output/file-system.js';
import { withLock } from '../output/lock.js';
import { finishReplacing, forget, replaceFiles } from '../output/replace-files.js';
import type { Context } from './context.js';
import { plural } from './counts.js';
import type { Io } from './io.js';
import { labelOf } from './labels.js';
import { originOption, type OriginFlags } from './origin-flag.js';
import { overlayOption, overlayPaths, type OverlayFlags } from './overlay-flag.js';
import { report } from './report.js';
import { packageAbout, packageFlag } from './package-flag.js';
import { findSdk, type SdkPackage } from './sdk-package.js';
import { readVersion } from './versions.js';

interface Flags extends OverlayFlags, OriginFlags {
  readonly project: string;
  readonly package?: string;
  readonly dryRun?: true;
}

/** `sdkwright migrate OLD NEW`: brings code that uses an SDK to the SDK's new version. */
export function addMigrate(command: Command, { io, settle }: Context): void {
  command
    .argument('<old>', 'OpenAPI description: a file, an address, or REVISION:FILE for one that git has')
    .argument('<new>', 'the same, of the later version')
    .option('--project <path>', 'tsconfig.json of the code, or its folder', '.')
    .option(packageFlag, packageAbout)
    .addOption(overlayOption('the new description'))
    .addOption(originOption())
    .option('--dry-run', 'say what would change, and write nothing')
    .action((before: string, after: string, flags: Flags) => settle(run(before, after, { flags, io })));
}

interface Desk {
  readonly flags: Flags;
  readonly io: Io;
}

async function run(before: string, after: string, { flags, io }: Desk): Promise<number> {
  const [sdk, faults] = await findSdk(flags.package, io.cwd);
  const allowOrigins = flags.allowOrigin ?? [];
  const overlays = overlayPaths(flags, io.cwd);
  const [old, problems] = await readVersion(before, io, { allowOrigins });
  const [now, others] = await readVersion(after, io, { allowOrigins, overlays });
  const project = resolve(io.cwd, flags.project);
  const missing = existsSync(project) ? [] : [diagnostic('file-not-found', { file: flags.project })];
  const status = report([...faults, ...problems, ...others, ...missing], io);
  if (!sdk || !old || !now || status !== 0) return status;
  const change: Change = { sdk, versions: [old.model, now.model] };
  return flags.dryRun
    ? rewrite(project, change, { flags, io })
    : rewriteAlone(project, change, { flags, io });
}

/** One run at a time: two would read what the other is writing, and share a journal. */
async function rewriteAlone(project: string, change: Change, { flags, io }: Desk): Promise<number> {
  const journal = journalOf(project);
  const site = { stage: join(dirname(journal), '.sdkwright-migration'), label: flags.project };
  const [status, problems] = await withLock(site, async () => {
    const finished = await finishReplacing(journal);
    if (!finished) return [await rewrite(project, change, { flags, io }), []];
    io.stdout.write(`${plural(finished.length, 'file')} written, by a run that was interrupted\n`);
    return [0, []];
  });
  if (status === undefined) return report(problems, io);
  // After the lock: a run that leaves a lock and no journal would look like one that has not begun.
  await forget(journal);
  return status;
}

interface Change {
  readonly sdk: SdkPackage;
  readonly versions: readonly [before: ApiModel, after: ApiModel];
}

async function rewrite(project: string, { sdk, versions }: Change, { flags, io }: Desk): Promise<number> {
  const migration = await migrateProject(project, sdk, versions);
  const unused = migration.isUsed
    ? []
    : [diagnostic('package-unused', { name: sdk.name, project: flags.project })];
  const ending = report([...unused, ...(flags.dryRun ? [] : await write(migration, journalOf(project)))], io);
  if (ending === 0) io.stdout.write(describe(migration, flags.dryRun === true, io.cwd));
  return ending;
}

/** What was begun is written down beside the code: what is moved twice would be where it was. */
function journalOf(project: string): string {
  const folder = statSync(project).isDirectory() ? project : dirname(project);
  return join(folder, '.sdkwright-migration.json');
}

async function write({ files }: Migration, journal: string): Promise<readonly Diagnostic[]> {
  try {
    await replaceFiles(files, journal);
    return [];
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [diagnostic('output-failed', { path: error.path ?? 'the code', reason: error.message })];
  }
}

async function migrateProject(
  project: string,
  { name, folder, styles }: SdkPackage,
  [before, after]: readonly [ApiModel, ApiModel],
): Promise<Migration> {
  // What needs a compiler is loaded when it is asked for.
  const { correspond } = await import('../consumer/correspondence.js');
  const { migrate: migrateCode } = await import('../consumer/migrate.js');
  const { openUsage, viewOf } = await import('../consumer/open.js');
  const usage = { model: before, style: styles.before, packageName: name, folder, project };
  const consumer = await openUsage(usage);
  return migrateCode(consumer, correspond(viewOf(before, styles.before), viewOf(after, styles.after)));
}

function describe({ files, changed, left }: Migration, isDry: boolean, cwd: string): string {
  const line =
    (word: string) =>
    ({ file, line, column, text }: Note): string =>
      `${word} ${labelOf(cwd, file)}:${line}:${column} ${text}\n`;
  const places = plural(changed.length, 'place');
  const sum = `${plural(files.size, 'file')} ${isDry ? 'to write' : 'written'}, ${places} changed, ${left.length} left\n`;
  return [...changed.map(line('changed')), ...left.map(line('left')), sum].join('');
}
