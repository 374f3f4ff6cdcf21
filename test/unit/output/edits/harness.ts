import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditMode } from '../../../../generator/emit/core/emitter.js';
import { findDrift } from '../../../../generator/output/drift.js';
import { recoverOutput } from '../../../../generator/output/recover.js';
import { writeOutput } from '../../../../generator/output/write.js';
import { prepare, type Files } from '../harness.js';

/** What a run did, and said as `code` or `code file:line`. */
export interface Run {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly edited: readonly string[];
  readonly said: readonly string[];
}

/** Generates these files into a folder; where that is refused, nothing is written. */
export async function run(out: string, files: Files, edits: EditMode = 'merge'): Promise<Run> {
  await recoverOutput({ path: out, label: 'out' });
  const [plan, problems] = await prepare(out, files, edits);
  const [report, others] = plan ? await writeOutput(plan) : [undefined, []];
  const said = [...problems, ...others].map(({ code, location }) =>
    location ? `${code} ${location.file}:${location.line}` : code,
  );
  return { written: report?.written ?? [], removed: report?.removed ?? [], edited: plan?.edited ?? [], said };
}

/** What a check would find. */
export async function drift(
  out: string,
  files: Files,
  edits: EditMode = 'merge',
): Promise<readonly string[]> {
  const [plan] = await prepare(out, files, edits);
  return plan ? findDrift(plan).map(({ path, kind }) => `${kind} ${path}`) : ['no plan'];
}

/** The lines of a file. */
export async function linesOf(out: string, path: string): Promise<readonly string[]> {
  return (await readFile(join(out, path), 'utf8')).split('\n');
}

/** A text of these lines. */
export function text(...lines: readonly string[]): string {
  return lines.join('\n');
}
