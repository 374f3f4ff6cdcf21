import { Option, type Command } from 'commander';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { levels, type Level } from '../diff/judge/level.js';
import {
  loadReportFormat,
  pathsOf,
  reportFormatNames,
  type ReportFormatName,
} from '../diff/report/formats.js';
import { generator } from '../output/identity.js';
import { reportOf, type Report, type Version } from '../diff/report/report.js';
import {
  ignoreFileName,
  readAcceptance,
  writeBaseline,
  type Acceptance,
  type AcceptanceFlags,
} from './acceptance.js';
import type { Context } from './context.js';
import type { Io } from './io.js';
import { originOption, type OriginFlags } from './origin-flag.js';
import { overlayOption, overlayPaths, type OverlayFlags } from './overlay-flag.js';
import { report } from './report.js';
import { sameText } from './same-files.js';
import { headOf } from './unchanged.js';
import { compileOption, provedBySource, type CompileFlags } from './compile-flag.js';
import { onlyUsed, usageOptions, type UsageFlags } from './usage-flag.js';

interface Flags extends OverlayFlags, OriginFlags, AcceptanceFlags, UsageFlags, CompileFlags {
  readonly format: ReportFormatName;
  readonly failOn?: Level;
  readonly all?: true;
}

/** `sdkwright diff OLD NEW`: what changed, for whom it breaks, and which version number that deserves. */
export function addDiff(command: Command, { io, settle }: Context): void {
  const failures = levels.filter((level) => level !== 'none');
  command
    .argument('<old>', 'OpenAPI description: a file, an address, or REVISION:FILE for one that git has')
    .argument('<new>', 'the same, of the later version')
    .addOption(new Option('--format <format>', 'how to tell it').choices(reportFormatNames).default('pretty'))
    .addOption(new Option('--fail-on <level>', 'end with status 1 from this level on').choices(failures))
    .addOption(overlayOption('the new description'))
    .addOption(originOption())
    .option('--all', 'tell also what means nothing, such as other words in descriptions, and what is ignored')
    .option('--ignore <file>', `changes that are accepted, with reasons; ${ignoreFileName} unless told`)
    .option('--baseline <file>', 'changes that were there already: ignored')
    .option('--write-baseline <file>', 'write down all changes as a baseline; they are no failure then')
    .action((before: string, after: string, flags: Flags) => settle(diff(before, after, { flags, io })));
  for (const option of [...usageOptions(), compileOption()]) command.addOption(option);
}

interface Desk {
  readonly flags: Flags;
  readonly io: Io;
}

async function diff(before: string, after: string, desk: Desk): Promise<number> {
  const { flags, io } = desk;
  const [acceptance, bad] = await readAcceptance(flags, io.cwd);
  const [versions, problems] = await readBoth(before, after, desk);
  const all = [...problems, ...bad];
  if (!versions || !acceptance) return report(all, io);
  const found = await compare(versions, acceptance);
  const [result, faults] = await onlyUsed(await provedBySource(found, flags, io), flags, io);
  if (!result) return report([...all, ...faults], io);
  const unwritten = await keepBaseline(flags, found, io);
  const status = report([...all, ...faults, ...acceptance.notes, ...unwritten], io);
  io.stdout.write(await tell(result, flags, io));
  return isFailure(result, flags) ? 1 : status;
}

type Versions = readonly [before: Version, after: Version];

/** What reads and compares is loaded only for versions that are not the same. */
async function readBoth(
  before: string,
  after: string,
  { flags, io }: Desk,
): Promise<Result<Versions | undefined>> {
  const overlays = overlayPaths(flags, io.cwd);
  const text = overlays.length === 0 ? await sameText(before, after, io.cwd) : undefined;
  const model = text === undefined ? undefined : await headOf(text);
  if (model) return [[before, after].map((source) => ({ source, model })) as [Version, Version], []];
  const { readVersion, versionsOf } = await import('./versions.js');
  const allowOrigins = flags.allowOrigin ?? [];
  const [old, problems] = await readVersion(before, io, { allowOrigins });
  const [now, others] = await readVersion(after, io, { allowOrigins, overlays });
  return [old && now && versionsOf(old, now, folderOf(flags, io)), [...problems, ...others]];
}

async function compare([old, now]: Versions, acceptance: Acceptance): Promise<Report> {
  if (old.model === now.model) return reportOf(old, now, [], []);
  const { makeReport } = await import('../diff/report/make-report.js');
  return makeReport(old, now, acceptance.between(old.model, now.model));
}

async function keepBaseline(
  { writeBaseline: file }: Flags,
  result: Report,
  io: Io,
): Promise<readonly Diagnostic[]> {
  return file === undefined ? [] : writeBaseline(file, result, io.cwd);
}

async function tell(result: Report, { format, all, failOn = 'breaking' }: Flags, io: Io): Promise<string> {
  const { name, version } = generator;
  const write = await loadReportFormat(format);
  return write(result, {
    all: all === true,
    color: io.color,
    failOn,
    tool: { name, version },
  });
}

/** What has just been written down as known is no failure. */
function isFailure({ level }: Report, { failOn, writeBaseline: file }: Flags): boolean {
  if (failOn === undefined || file !== undefined) return false;
  return levels.indexOf(level) <= levels.indexOf(failOn);
}

/** What paths in a report are relative to; nothing for a format without any. */
function folderOf({ format }: Flags, io: Io): string | undefined {
  const kind = pathsOf[format];
  return kind && io[kind];
}
