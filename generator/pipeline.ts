import { resolve } from 'node:path';
import { diagnostic } from './diagnostics/codes.js';
import { hasErrors, type Diagnostic, type Result } from './diagnostics/diagnostic.js';
import { nearest } from './diagnostics/nearest.js';
import { configurationOf, styleOf, type Job, type Target, type VersionInput } from './job.js';
import { load, Notes, plainly, type Loaded, type Stage } from './load.js';
import { writeExact } from './model/exact-json.js';
import type { ApiModel } from './model/model.js';
import { flattenResources } from './model/operations.js';
import { checksumsOf, type Checksums } from './output/checksums.js';
import { realPathOf } from './output/file-system.js';
import { sha256 } from './output/hash.js';
import { generator } from './output/identity.js';
import type { Plan } from './output/plan.js';
import { prepareOutput } from './output/prepare.js';
import { recoverOutput } from './output/recover.js';
import { findObstacles, writeOutput } from './output/write.js';

export { load, type Job, type Loaded, type Stage, type Target };

/** `write` the files, only `preview` what would be written, or `check` what is there, trusting no earlier run. */
export type Mode = 'write' | 'preview' | 'check';

/** Another version that was understood. */
export interface LoadedVersion extends Loaded, Pick<VersionInput, 'name' | 'source'> {}

/** What was generated: one plan a target, carried out if the mode was `write`. */
export interface Generated {
  readonly model: ApiModel;
  readonly plans: readonly Plan[];
}

/** Reads the other versions of a job's API, as `load` does; the value is absent when any of them is of no use. */
export async function loadVersions(
  job: Job,
  stage = plainly,
): Promise<Result<readonly LoadedVersion[] | undefined>> {
  const { versions = [], strict } = job;
  const notes = new Notes(strict);
  const all: LoadedVersion[] = [];
  for (const { name, source, input, overlays } of versions) {
    const loaded = notes.take(await load({ ...job, input, overlays }, stage));
    if (loaded) all.push({ ...loaded, name, source });
  }
  return [all.length < versions.length ? undefined : all, notes.all];
}

/** Generates all targets; nothing is written when any of them has errors that forbid it, and the value is absent then. */
export async function generate(
  job: Job,
  mode: Mode,
  stage = plainly,
): Promise<Result<Generated | undefined>> {
  const notes = new Notes(job.strict);
  const loaded = notes.take(await load(job, stage));
  const versions = notes.take(await loadVersions(job, stage));
  if (!loaded || !versions) return [undefined, notes.all];
  notes.take([undefined, checkOnly(loaded.model, job.only)]);
  if (mode === 'write') for (const { out } of job.targets) notes.take([out, await recoverOutput(out)]);
  const plans: Plan[] = [];
  const inputs = hasErrors(notes.all) ? undefined : await inputsOf(job, [loaded, ...versions]);
  for (const target of job.targets) {
    if (notes.failed()) break;
    const plan = notes.take(await planTarget(loaded, { job, target, versions, mode, stage, inputs }));
    if (plan) plans.push(plan);
  }
  if (mode !== 'check') notes.take([plans, plans.flatMap(findObstacles)]);
  if (mode === 'write') await stage('write', () => writeAll(plans, notes));
  return [notes.failed() ? undefined : { model: loaded.model, plans }, notes.all];
}

interface Order {
  readonly job: Job;
  readonly target: Target;
  readonly versions: readonly LoadedVersion[];
  readonly mode: Mode;
  readonly stage: Stage;
  readonly inputs: Checksums | undefined;
}

async function planTarget(loaded: Loaded, order: Order): Promise<Result<Plan | undefined>> {
  const { job, target, versions, mode, stage, inputs } = order;
  const style = styleOf(target);
  const options = {
    package: target.package,
    ...style,
    source: job.source,
    generator: generator.version,
    ...(job.only !== undefined && { only: job.only }),
    ...(target.edits && { edits: target.edits }),
    ...(versions.length > 0 && { versions }),
  };
  const [files, problems] = await stage('emit', () => target.emitter.emit(loaded.model, options));
  if (hasErrors(problems)) return [undefined, problems];
  const origin = {
    source: sha256([loaded, ...versions].map(({ document }) => writeExact(document.root)).join('\n')),
    configuration: configurationOf(job, target),
    ...(inputs && { inputs }),
    style,
  };
  const { memory } = job;
  const [reuse, edits] = [mode !== 'check', target.edits ?? 'overwrite'] as const;
  const content = { ...origin, files, reuse, edits, ...(memory && { memory }) };
  const [plan, obstacles] = await stage('format', () => prepareOutput(target.out, content));
  return [plan, [...problems, ...obstacles]];
}

/** What descriptions were read from; undefined where not all of it is in files below the base. */
export async function inputsOf(
  { base, cwd = process.cwd(), overlays = [], versions = [] }: Job,
  all: readonly Loaded[],
): Promise<Checksums | undefined> {
  if (base === undefined) return undefined;
  const folder = await realPathOf(cwd);
  const files = all.flatMap(({ document }) => document.files.map(({ path }) => resolve(folder, path)));
  const more = [...overlays, ...versions.flatMap((each) => each.overlays)];
  return checksumsOf([...new Set([...files, ...more])], base);
}

function checkOnly({ resources }: ApiModel, only: string | undefined): readonly Diagnostic[] {
  const names = flattenResources(resources).map(({ path }) => path.join('.'));
  if (only === undefined || names.includes(only)) return [];
  return [diagnostic('unknown-resource', { name: only, near: nearest(only, names) })];
}

async function writeAll(plans: readonly Plan[], notes: Notes): Promise<void> {
  for (const plan of plans) if (!notes.failed()) notes.take(await writeOutput(plan));
}
