import type { ApiModel } from '../model/model.js';
import { findDrift } from '../output/drift.js';
import type { Plan } from '../output/plan.js';
import type { Mode } from '../pipeline.js';
import { describeSize, plural } from './counts.js';
import type { Standing } from './standing.js';

/** One line about a target, without the time it took. */
export function summarize(plan: Plan, mode: Mode, model: ApiModel): string {
  const { label, missing, changed, unchanged, extra } = plan;
  const written = missing.length + changed.length;
  const counts = count([written, unchanged.length, extra.length], mode, tellEdits(plan));
  return mode === 'check' ? judge(plan) : `${label}: ${counts}, ${describeSize(model)}`;
}

/** As `summarize`, about a target for which nothing had to be understood. */
export function describeUntouched({ target, manifest }: Standing, mode: Mode): string {
  const files = (manifest?.files.size ?? 0) + 1;
  return `${target.out.label}: ${count([0, files, 0], mode)}, nothing has changed`;
}

type Counts = readonly [written: number, unchanged: number, removed: number];

function count([written, unchanged, removed]: Counts, mode: Mode, edits = ''): string {
  const [write, remove] = mode === 'write' ? ['written', 'removed'] : ['to write', 'to remove'];
  const files = plural(written + unchanged, 'file');
  return `${files} (${written} ${write}, ${unchanged} unchanged, ${removed} ${remove}${edits})`;
}

function judge(plan: Plan): string {
  const drift = findDrift(plan).length;
  return `${plan.label}: ${drift === 0 ? 'up to date' : `${plural(drift, 'file')} out of date`}${tellEdits(plan)}`;
}

/** The end of a line about a target, where edits by hand are kept in it. */
export function tellEdits({ edited }: Plan): string {
  return edited.length === 0 ? '' : `, ${edited.length} edited by hand`;
}

/** One line for each file that is not as it would be generated; empty when all are. */
export function describeDrift(plan: Plan): string {
  const lines = findDrift(plan).map(({ path, kind }) => `${kind} ${plan.label}/${path}\n`);
  return lines.join('');
}
