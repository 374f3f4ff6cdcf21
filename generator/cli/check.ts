import type { Command } from 'commander';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { emitterNames, findEmitter } from '../emit/registry.js';
import { findCauses, isUntouched, type Causes } from '../output/causes.js';
import { readManifest, type Manifest } from '../output/manifest.js';
import type { Plan } from '../output/plan.js';
import { configurationOf, generate, type Job, type Target } from '../pipeline.js';
import type { Context } from './context.js';
import { plural } from './counts.js';
import { formatOption, withFormat, type FormatFlags } from './format-flag.js';
import type { Io } from './io.js';
import { jobFromFile } from './job.js';
import { report } from './report.js';
import { Stages } from './stages.js';
import { explainDrift, generatorDiffers } from './stale.js';
import { tellEdits } from './summary.js';

interface Flags extends FormatFlags {
  readonly full?: true;
}

/** `sdkwright check [CONFIG]`: whether the packages on disk are what would be written. */
export function addCheck(program: Command, { io, settle }: Context): void {
  program
    .command('check')
    .description('tell whether the packages on disk are exactly what would be written, and how they differ')
    .argument('[config]', 'configuration; sdkwright.config.yaml or .json of this folder unless given')
    .option('--full', 'generate all of it also where nothing has changed since it was written')
    .addOption(formatOption())
    .action((config: string | undefined, flags: Flags) =>
      settle(check(config, flags, withFormat(io, flags))),
    );
}

/** A package beside what it was made from. */
interface Standing {
  readonly target: Target;
  readonly manifest: Manifest | undefined;
  readonly causes: Causes | undefined;
  readonly untouched: boolean;
}

async function check(config: string | undefined, { full }: Flags, io: Io): Promise<number> {
  const stages = new Stages(io);
  const [job, problems] = await jobFromFile(config, io.cwd);
  if (!job) return report(problems, io);
  const standings = await stages.run('compare', () =>
    Promise.all(job.targets.map((each) => stand(job, each))),
  );
  const doubtful = standings.filter(({ untouched }) => full || !untouched);
  const targets = doubtful.map(({ target }) => target);
  const [made, diagnostics] =
    targets.length > 0 ? await generate({ ...job, targets }, 'check', stages.run) : nothing;
  const stale = (made?.plans ?? []).map((plan, index) => tell(plan, doubtful[index]));
  const status = report([...diagnostics, ...stale.flatMap((each) => each.diagnostics)], io);
  if (!made) return status;
  for (const { target } of standings.filter((each) => !doubtful.includes(each)))
    io.stdout.write(`${target.out.label}: up to date, nothing has changed\n`);
  for (const { line } of stale) io.stdout.write(`${line}\n`);
  return status;
}

const nothing = [{ plans: [] }, []] as const;

/** Whoever wrote an emitter of their own may have changed it: what it would write is not known beforehand. */
async function stand(job: Job, target: Target): Promise<Standing> {
  const [manifest] = await readManifest(target.out);
  const { name } = target.emitter;
  const ours = emitterNames().includes(name) && (await findEmitter(name)) === target.emitter;
  const present = { configuration: configurationOf(job, target), base: job.base ?? job.cwd ?? '' };
  const causes = manifest && (await findCauses(manifest, present));
  const untouched = ours && manifest && causes && (await isUntouched(target.out, manifest, causes));
  return { target, manifest, causes, untouched: untouched === true };
}

function tell(
  plan: Plan,
  standing: Standing | undefined,
): { line: string; diagnostics: readonly Diagnostic[] } {
  const { manifest, causes } = standing ?? {};
  const drift = explainDrift(plan);
  if (drift.length === 0) return { line: `${plan.label}: up to date${tellEdits(plan)}`, diagnostics: [] };
  const why = causes ? describeCauses(causes) : 'it was never written';
  const line = `${plan.label}: ${plural(drift.length, 'file')} out of date: ${why}`;
  return { line, diagnostics: [...generatorDiffers(plan.label, manifest), ...drift] };
}

function describeCauses({ generator, formatter, configuration, inputs }: Causes): string {
  const parts = [
    ...(generator ? ['the generator'] : []),
    ...(formatter ? ['the formatter'] : []),
    ...(configuration ? ['the configuration'] : []),
    ...(inputs ?? []),
  ];
  if (parts.length > 0) return `since they were written, ${parts.join(', ')} changed`;
  return inputs ? 'files were edited' : 'files were edited, or the description was';
}
