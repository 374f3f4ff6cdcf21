import { InvalidArgumentError, type Command } from 'commander';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import { hasErrors, type Diagnostic, type Result } from '../diagnostics/diagnostic.js';
import { apiOption, type ApiFlags } from './api-flag.js';
import { writeChangesets } from './changesets.js';
import type { Context } from './context.js';
import { formatOption, withFormat, type FormatFlags } from './format-flag.js';
import { reasonOf } from './git.js';
import type { Io } from './io.js';
import { jobsFromFile, pathOfConfig } from './job.js';
import { loadAll, type LoadedApi } from './loaded-apis.js';
import { reasonsOf } from './reasons.js';
import { findObjections } from './release-objections.js';
import { carryOut, preview } from './release-steps.js';
import { planRelease, type Release } from './release-target.js';
import { report } from './report.js';
import { Repository } from './repository.js';

interface Flags extends FormatFlags, ApiFlags {
  readonly dryRun?: true;
  readonly channel?: string;
}

/** `sdkwright release [CONFIG]`: number, changelog, commit and tag of the next release. */
export function addRelease(command: Command, { io, settle }: Context): void {
  command
    .argument('[config]', 'configuration; sdkwright.config.yaml or .json of this folder unless given')
    .option('--dry-run', 'tell all that would be done instead')
    .option('--channel <name>', 'make it a pre-release: beta makes 1.3.0-beta.0', readChannel)
    .addOption(apiOption())
    .addOption(formatOption())
    .action((config: string | undefined, flags: Flags) =>
      settle(release(config, flags, withFormat(io, flags))),
    );
}

function readChannel(text: string): string {
  if (/^[a-z][a-z-]*$/i.test(text)) return text;
  throw new InvalidArgumentError('A channel is a word such as beta.');
}

/** All that a release is made in. */
export interface Workshop {
  readonly io: Io;
  readonly apis: readonly LoadedApi[];
  /** Absolute path of the configuration. */
  readonly config: string;
  readonly repository: Repository;
  readonly channel: string | undefined;
}

async function release(config: string | undefined, flags: Flags, io: Io): Promise<number> {
  try {
    const [workshop, problems] = await enter(config, flags, io);
    const [releases, others] = workshop ? await planAll(workshop) : [[], []];
    const status = report([...problems, ...others], io);
    return workshop && !hasErrors(others) ? await proceed(workshop, releases, flags) : status;
  } catch (error) {
    if (!(error instanceof Error && 'cmd' in error)) throw error;
    return report([diagnostic('git-failed', { reason: reasonOf(error) })], io);
  }
}

async function enter(
  path: string | undefined,
  { channel, api }: Flags,
  io: Io,
): Promise<Result<Workshop | undefined>> {
  const [jobs, problems] = await jobsFromFile({ path, cwd: io.cwd, apis: api });
  const config = await pathOfConfig(path, io.cwd);
  if (!jobs || config === undefined) return [undefined, problems];
  const repository = await Repository.around(dirname(config));
  const [apis, others] = await loadAll(
    jobs.map((job) => ({ ...job, strict: true })),
    io,
  );
  return [apis && { io, apis, config, repository, channel }, others];
}

async function planAll(workshop: Workshop): Promise<Result<readonly Release[]>> {
  const { apis, config, repository, channel } = workshop;
  const tags = await repository.tags();
  const planned: Result<Release | undefined>[] = [];
  for (const { job, loaded } of apis) {
    const now = { source: job.source, model: loaded.model };
    for (const target of job.targets)
      if (target.emitter.spell) planned.push(await planRelease({ target, now, config, tags, channel }));
  }
  const releases = planned.flatMap(([each]) => each ?? []);
  const problems: readonly Diagnostic[] = planned.flatMap(([, each]) => each);
  return [releases, [...problems, ...(await findObjections(workshop, releases))]];
}

async function proceed(workshop: Workshop, releases: readonly Release[], flags: Flags): Promise<number> {
  const { io, repository } = workshop;
  for (const { target, previous, version, decision } of releases) {
    const why = decision ? reasonsOf(decision) : 'first release';
    io.stdout.write(
      `${target.package.name} ${previous === undefined ? '' : `${previous} → `}${version} (${why})\n`,
    );
  }
  if (releases.length === 0) io.stdout.write('nothing to release\n');
  if (releases.length === 0) return 0;
  if (existsSync(join(repository.top, '.changeset'))) return writeChangesets(workshop, releases, flags);
  return flags.dryRun ? preview(workshop, releases) : carryOut(workshop, releases);
}
