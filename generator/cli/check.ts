import type { Command } from 'commander';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import type { Causes } from '../output/causes.js';
import type { Plan } from '../output/plan.js';
import type { Generated } from '../pipeline.js';
import type { Job } from '../job.js';
import { apiOption, type ApiFlags } from './api-flag.js';
import type { Context } from './context.js';
import { plural } from './counts.js';
import { formatOption, withFormat, type FormatFlags } from './format-flag.js';
import type { Io } from './io.js';
import { jobsFromFile, pathOfConfig } from './job.js';
import { report } from './report.js';
import { Stages } from './stages.js';
import { explainDrift, generatorDiffers } from './stale.js';
import { standingsOf, type Standing } from './standing.js';
import { tellEdits } from './summary.js';
import { findStaleTasks } from './task-files.js';

interface Flags extends FormatFlags, ApiFlags {
  readonly full?: true;
}

/** `sdkwright check [CONFIG]`: whether the packages on disk are what would be written. */
export function addCheck(command: Command, { io, settle }: Context): void {
  command
    .argument('[config]', 'configuration; sdkwright.config.yaml or .json of this folder unless given')
    .option('--full', 'generate all of it also where nothing has changed since it was written')
    .addOption(apiOption())
    .addOption(formatOption())
    .action((config: string | undefined, flags: Flags) =>
      settle(check(config, flags, withFormat(io, flags))),
    );
}

async function check(path: string | undefined, { full, api: apis }: Flags, io: Io): Promise<number> {
  const [jobs, problems] = await jobsFromFile({ path, cwd: io.cwd, apis });
  if (!jobs) return report(problems, io);
  const findings: Finding[] = [];
  for (const job of jobs) findings.push(await look(job, full === true, new Stages(io)));
  const config = await pathOfConfig(path, io.cwd);
  const tasks = apis || config === undefined ? [] : await findStaleTasks(jobs, config, io.cwd);
  const status = report([...findings.flatMap(({ diagnostics }) => diagnostics), ...tasks], io);
  for (const line of findings.flatMap(({ lines }) => lines)) io.stdout.write(`${line}\n`);
  return status;
}

/** What is to be told about an API or a package: what is wrong, and how it stands. */
interface Finding {
  readonly diagnostics: readonly Diagnostic[];
  readonly lines: readonly string[];
}

async function look(job: Job, full: boolean, stages: Stages): Promise<Finding> {
  const standings = await stages.run('compare', () => standingsOf(job));
  const doubtful = standings.filter(({ untouched }) => full || !untouched);
  const targets = doubtful.map(({ target }) => target);
  const [made, diagnostics] = targets.length > 0 ? await make({ ...job, targets }, stages) : nothing;
  if (!made) return { diagnostics, lines: [] };
  const stale = made.plans.map((plan, index) => tell(plan, doubtful[index]));
  const fine = standings.filter((each) => !doubtful.includes(each));
  return {
    diagnostics: [...diagnostics, ...stale.flatMap((each) => each.diagnostics)],
    lines: [
      ...fine.map(({ target }) => `${target.out.label}: up to date, nothing has changed`),
      ...stale.flatMap(({ lines }) => lines),
    ],
  };
}

const nothing = [{ plans: [] }, []] as const;

async function make(job: Job, stages: Stages): Promise<Result<Generated | undefined>> {
  const { generate } = await stages.run('load', () => import('../pipeline.js'));
  return generate(job, 'check', stages.run);
}

function tell(plan: Plan, standing: Standing | undefined): Finding {
  const { manifest, causes } = standing ?? {};
  const drift = explainDrift(plan);
  if (drift.length === 0) return { lines: [`${plan.label}: up to date${tellEdits(plan)}`], diagnostics: [] };
  const why = causes ? describeCauses(causes) : 'it was never written';
  const line = `${plan.label}: ${plural(drift.length, 'file')} out of date: ${why}`;
  return { lines: [line], diagnostics: [...generatorDiffers(plan.label, manifest), ...drift] };
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
