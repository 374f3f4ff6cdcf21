import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Result } from '../diagnostics/diagnostic.js';
import type { Job } from '../job.js';
import { FormatMemory } from '../output/format-memory.js';
import { isPackageName } from './config.js';
import { apiOption } from './api-flag.js';
import type { Context } from './context.js';
import { formatOption, withFormat } from './format-flag.js';
import { jobFromFlags, type Flags } from './flags.js';
import type { Io } from './io.js';
import { jobsFromFile, pathOfConfig } from './job.js';
import { overlayOption, overlayPaths } from './overlay-flag.js';
import { dump, produce, type Outcome } from './produce.js';
import { report } from './report.js';
import { Stages } from './stages.js';
import type { Round } from './watch.js';

/** `sdkwright generate [CONFIG]`: writes packages, or says what it would write. */
export function addGenerate(command: Command, { io, settle }: Context): void {
  command
    .argument('[config]', 'configuration; sdkwright.config.yaml or .json of this folder unless given')
    .option('--input <file>', 'OpenAPI description to use without a configuration')
    .option('--out <dir>', 'folder of the package, with --input')
    .option('--name <client>', 'name of the client, with --input')
    .option('--package <name>', 'npm name of the package, with --input', readPackageName)
    .addOption(apiOption())
    .option('--only <resource>', 'generate only what this resource needs')
    .addOption(overlayOption())
    .option('--strict', 'write nothing when the description has any error')
    .option('--dump-model', 'print the model as JSON instead')
    .addOption(new Option('--dry-run', 'say what would be written instead').conflicts('check'))
    .option('--check', 'write nothing; fail if the packages on disk are not what would be written')
    .option('--full', 'generate all of it also where nothing has changed since it was written')
    .addOption(
      new Option(
        '--watch',
        'go on and generate again whenever the configuration or the description changes',
      ).conflicts(['check', 'dryRun', 'dumpModel']),
    )
    .option('--timings', 'say how long each stage took')
    .addOption(formatOption())
    .action((config: string | undefined, flags: Flags, command: Command) => {
      const mistake = findMisuse(config, flags);
      if (mistake !== undefined) command.error(`error: ${mistake}`);
      return settle(runGenerate(config, flags, withFormat(io, flags)));
    });
}

function readPackageName(text: string): string {
  if (isPackageName(text)) return text;
  throw new InvalidArgumentError('It is not an npm name.');
}

function findMisuse(config: string | undefined, flags: Flags): string | undefined {
  const { input, out, name, package: packageName, dumpModel, api } = flags;
  if (input === undefined) {
    const dependent = [out, name, packageName].some((flag) => flag !== undefined);
    return dependent ? '--out, --name and --package need --input' : undefined;
  }
  if (config !== undefined || api) return 'give either a configuration or --input';
  return out === undefined && !dumpModel ? '--input needs --out' : undefined;
}

async function runGenerate(config: string | undefined, flags: Flags, io: Io): Promise<number> {
  if (!flags.watch) return (await runOnce(config, flags, io)).status;
  const { watch } = await import('./watch.js');
  const memory = new FormatMemory();
  return watch((started) => runOnce(config, flags, { ...io, started }, memory), io);
}

async function runOnce(
  config: string | undefined,
  flags: Flags,
  io: Io,
  memory?: FormatMemory,
): Promise<Round> {
  const stages = new Stages(io, io.started);
  const [jobs, problems] = await stages.run('configure', () => findJobs(config, flags, io.cwd));
  const path = flags.input === undefined ? await pathOfConfig(config, io.cwd) : undefined;
  const files = path === undefined ? [] : [path];
  if (!jobs) return { status: report(problems, io), files };
  const outcomes: Outcome[] = [];
  const run = flags.dumpModel ? dump : produce;
  for (const job of jobs) outcomes.push(await run({ ...job, ...(memory && { memory }) }, flags, stages));
  const status = report(
    outcomes.flatMap(({ diagnostics }) => diagnostics),
    io,
  );
  for (const { text } of outcomes) io.stdout.write(text);
  if (flags.timings) io.stderr.write(stages.table);
  const stale = outcomes.some((outcome) => outcome.stale);
  const all = [...files, ...outcomes.flatMap((outcome) => outcome.files)];
  return { status: stale ? 1 : status, files: [...new Set(all)] };
}

async function findJobs(
  config: string | undefined,
  flags: Flags,
  cwd: string,
): Promise<Result<readonly Job[] | undefined>> {
  const { input, api: apis } = flags;
  const found: Result<readonly Job[] | undefined> =
    input === undefined
      ? await jobsFromFile({ path: config, cwd, apis })
      : [[jobFromFlags({ ...flags, input }, cwd)], []];
  const [jobs, problems] = found;
  return [jobs?.map((job) => withFlags(job, flags, cwd)), problems];
}

/** Overlays of the command line come after those of the configuration. */
function withFlags(job: Job, flags: Flags, cwd: string): Job {
  const { only, strict } = flags;
  const added = overlayPaths(flags, cwd);
  return {
    ...job,
    ...(only !== undefined && { only }),
    ...(added.length > 0 && { overlays: [...(job.overlays ?? []), ...added] }),
    ...(strict && { strict }),
  };
}
