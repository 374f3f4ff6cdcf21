import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { dumpModel } from '../model/dump.js';
import { findDrift } from '../output/drift.js';
import { generate, load, type Job, type Mode } from '../pipeline.js';
import { isPackageName } from './config.js';
import type { Context } from './context.js';
import { formatOption, withFormat } from './format-flag.js';
import { jobFromFlags, type Flags } from './flags.js';
import type { Io } from './io.js';
import { jobFromFile } from './job.js';
import { overlayOption, overlayPaths } from './overlay-flag.js';
import { report } from './report.js';
import { Stages } from './stages.js';
import { describeDrift, summarize } from './summary.js';

/** `sdkwright generate [CONFIG]`: writes packages, or says what it would write. */
export function addGenerate(program: Command, { io, settle }: Context): void {
  program
    .command('generate')
    .description('write the packages that a configuration, or --input and --out, ask for')
    .argument('[config]', 'configuration; sdkwright.config.yaml or .json of this folder unless given')
    .option('--input <file>', 'OpenAPI description to use without a configuration')
    .option('--out <dir>', 'folder of the package, with --input')
    .option('--name <client>', 'name of the client, with --input')
    .option('--package <name>', 'npm name of the package, with --input', readPackageName)
    .option('--only <resource>', 'generate only what this resource needs')
    .addOption(overlayOption())
    .option('--strict', 'write nothing when the description has any error')
    .option('--dump-model', 'print the model as JSON instead')
    .addOption(new Option('--dry-run', 'say what would be written instead').conflicts('check'))
    .option('--check', 'write nothing; fail if the packages on disk are not what would be written')
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
  const { input, out, name, package: packageName, dumpModel: dump } = flags;
  if (input === undefined) {
    const dependent = [out, name, packageName].some((flag) => flag !== undefined);
    return dependent ? '--out, --name and --package need --input' : undefined;
  }
  if (config !== undefined) return 'give either a configuration or --input';
  return out === undefined && !dump ? '--input needs --out' : undefined;
}

async function runGenerate(config: string | undefined, flags: Flags, io: Io): Promise<number> {
  const [job, problems] = await findJob(config, flags, io.cwd);
  if (!job) return report(problems, io);
  const stages = new Stages(io);
  return flags.dumpModel ? dump(job, { flags, io, stages }) : produce(job, { flags, io, stages });
}

async function findJob(
  config: string | undefined,
  flags: Flags,
  cwd: string,
): Promise<Result<Job | undefined>> {
  const { input } = flags;
  const found: Result<Job | undefined> =
    input === undefined ? await jobFromFile(config, cwd) : [await jobFromFlags({ ...flags, input }, cwd), []];
  const [job, problems] = found;
  return [job && withFlags(job, flags, cwd), problems];
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

interface Desk {
  readonly flags: Flags;
  readonly io: Io;
  readonly stages: Stages;
}

async function dump(job: Job, desk: Desk): Promise<number> {
  const [loaded, diagnostics] = await load(job, desk.stages.run);
  if (loaded) desk.io.stdout.write(dumpModel(loaded.model));
  return tell(diagnostics, desk);
}

async function produce(job: Job, desk: Desk): Promise<number> {
  const { flags, io, stages } = desk;
  const mode: Mode = flags.check ? 'check' : flags.dryRun ? 'preview' : 'write';
  const [generated, diagnostics] = await generate(job, mode, stages.run);
  const status = tell(diagnostics, desk);
  if (!generated) return status;
  const { model, plans } = generated;
  for (const plan of plans) {
    if (mode !== 'write') io.stdout.write(describeDrift(plan));
    io.stdout.write(`${summarize(plan, mode, model)} in ${stages.total}\n`);
  }
  return mode === 'check' && plans.some((plan) => findDrift(plan).length > 0) ? 1 : status;
}

function tell(diagnostics: readonly Diagnostic[], { flags, io, stages }: Desk): number {
  const status = report(diagnostics, io);
  if (flags.timings) io.stderr.write(stages.table);
  return status;
}
