import type { ApiModel } from '../model/model.js';
import { findDrift } from '../output/drift.js';
import type { Plan } from '../output/plan.js';
import type { Mode } from '../pipeline.js';
import { describeSize, plural } from './counts.js';

/** One line about a target, without the time it took. */
export function summarize(plan: Plan, mode: Mode, model: ApiModel): string {
  const { label, missing, changed, unchanged, extra } = plan;
  const written = missing.length + changed.length;
  const files = plural(written + unchanged.length, 'file');
  const [write, remove] = mode === 'write' ? ['written', 'removed'] : ['to write', 'to remove'];
  const counts = `${written} ${write}, ${unchanged.length} unchanged, ${extra.length} ${remove}${tellEdits(plan)}`;
  return mode === 'check' ? judge(plan) : `${label}: ${files} (${counts}), ${describeSize(model)}`;
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
