import { resolve } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import type { Job } from '../job.js';
import { findDrift } from '../output/drift.js';
import { realPathNow } from '../output/file-system.js';
import type { Manifest } from '../output/manifest.js';
import type { Mode } from '../pipeline.js';
import type { SpecDocument } from '../spec/document.js';
import { filesOf, namedFiles } from './description-files.js';
import type { Flags } from './flags.js';
import type { Stages } from './stages.js';
import { standingsOf } from './standing.js';
import { describeDrift, describeUntouched, summarize } from './summary.js';

/** How it went with one API. */
export interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  /** What is told about it, if there is a result. */
  readonly text: string;
  /** Whether something on disk is not as it was asked for. */
  readonly stale: boolean;
  /** Absolute paths of the files that it was made from, as far as they are known. */
  readonly files: readonly string[];
}

/** The model of an API as JSON. */
export async function dump(job: Job, _flags: Flags, stages: Stages): Promise<Outcome> {
  const [{ load }, { dumpModel }] = await stages.run('load', () =>
    Promise.all([import('../load.js'), import('../model/dump.js')]),
  );
  const [loaded, diagnostics] = await load(job, stages.run);
  return { diagnostics, text: loaded ? dumpModel(loaded.model) : '', stale: false, files: [] };
}

/** Generates the packages of an API, but for those that nothing has changed for since they were written. */
export async function produce(job: Job, flags: Flags, stages: Stages): Promise<Outcome> {
  const mode: Mode = flags.check ? 'check' : flags.dryRun ? 'preview' : 'write';
  const isTrusting = mode !== 'check' && !flags.full;
  const standings = isTrusting ? await stages.run('compare', () => standingsOf(job)) : [];
  const same = standings.filter(({ untouched }) => untouched);
  const targets = job.targets.filter((target) => same.every((each) => each.target !== target));
  const files = [...namedFiles(job), ...same.flatMap(({ manifest }) => inputsIn(manifest, job))];
  const onRead = (document: SpecDocument) => files.push(...filesOf(document, realPathNow(job.cwd ?? '')));
  const order = { ...job, targets, onRead };
  const [made, diagnostics] = targets.length > 0 ? await make(order, mode, stages) : [[], []];
  if (!made) return { diagnostics, text: '', stale: false, files };
  const lines = [...same.map((each) => describeUntouched(each, mode)), ...made.map(({ line }) => line)];
  const text = lines.map((line) => `${line} in ${stages.total}\n`).join('');
  return { diagnostics, text, stale: mode === 'check' && made.some(({ drifts }) => drifts), files };
}

function inputsIn(manifest: Manifest | undefined, { base = '' }: Job): readonly string[] {
  return Object.keys(manifest?.inputs ?? {}).map((path) => resolve(realPathNow(base), path));
}

/** What is told about a package that was made, and whether it is another than the one that is there. */
interface Made {
  readonly line: string;
  readonly drifts: boolean;
}

async function make(job: Job, mode: Mode, stages: Stages): Promise<Result<readonly Made[] | undefined>> {
  const { generate } = await stages.run('load', () => import('../pipeline.js'));
  const [generated, diagnostics] = await generate(job, mode, stages.run);
  const made = generated?.plans.map((plan) => ({
    line: `${mode === 'write' ? '' : describeDrift(plan)}${summarize(plan, mode, generated.model)}`,
    drifts: findDrift(plan).length > 0,
  }));
  return [made, diagnostics];
}
