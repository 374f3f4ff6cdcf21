import { Option, type Command } from 'commander';
import { levels, type Level } from '../diff/judge/level.js';
import { reportFormatNames, reportFormats, type ReportFormatName } from '../diff/report/formats.js';
import { makeReport } from '../diff/report/report.js';
import type { Context } from './context.js';
import type { Io } from './io.js';
import { overlayOption, overlayPaths, type OverlayFlags } from './overlay-flag.js';
import { report } from './report.js';
import { compileOption, provedBySource, type CompileFlags } from './compile-flag.js';
import { onlyUsed, usageOptions, type UsageFlags } from './usage-flag.js';
import { readVersion } from './versions.js';

interface Flags extends OverlayFlags, UsageFlags, CompileFlags {
  readonly format: ReportFormatName;
  readonly failOn?: Level;
  readonly all?: true;
}

/** `sdkwright diff OLD NEW`: what changed, for whom it breaks, and which version number that deserves. */
export function addDiff(program: Command, { io, settle }: Context): void {
  const failures = levels.filter((level) => level !== 'none');
  const command = program
    .command('diff')
    .description('say what changed between two API descriptions and what it means')
    .argument('<old>', 'OpenAPI description, or REVISION:FILE for one that git has')
    .argument('<new>', 'the same, of the later version')
    .addOption(new Option('--format <format>', 'how to tell it').choices(reportFormatNames).default('pretty'))
    .addOption(new Option('--fail-on <level>', 'end with status 1 from this level on').choices(failures))
    .addOption(overlayOption('the new description'))
    .option('--all', 'tell also what means nothing, such as other words in descriptions')
    .action((before: string, after: string, flags: Flags) => settle(diff(before, after, { flags, io })));
  for (const option of [...usageOptions(), compileOption()]) command.addOption(option);
}

interface Desk {
  readonly flags: Flags;
  readonly io: Io;
}

async function diff(before: string, after: string, { flags, io }: Desk): Promise<number> {
  const [old, problems] = await readVersion(before, io);
  const [now, others] = await readVersion(after, io, overlayPaths(flags, io.cwd));
  const status = report([...problems, ...others], io);
  if (!old || !now) return status;
  const [result, faults] = await onlyUsed(await provedBySource(makeReport(old, now), flags, io), flags, io);
  if (!result) return report(faults, io);
  io.stdout.write(reportFormats[flags.format](result, { all: flags.all === true, color: io.color }));
  if (flags.failOn === undefined) return status;
  return levels.indexOf(result.level) <= levels.indexOf(flags.failOn) ? 1 : status;
}
