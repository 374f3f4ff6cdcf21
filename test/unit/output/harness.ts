import type { EditMode, GeneratedFile } from '../../../generator/emit/core/emitter.js';
import type { Plan } from '../../../generator/output/plan.js';
import { prepareOutput } from '../../../generator/output/prepare.js';
import { recoverOutput } from '../../../generator/output/recover.js';
import { writeOutput } from '../../../generator/output/write.js';

export type Files = Readonly<Record<string, string>>;

/** As an emitter would give them; nothing is formatted. */
export function emitted(files: Files): GeneratedFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text, format: false }));
}

/** Compares files with what is in the folder. Throws when the manifest there is damaged. */
export async function plan(out: string, files: Files): Promise<Plan> {
  const [made, diagnostics] = await prepare(out, files, 'overwrite');
  if (!made) throw new Error(`no plan: ${JSON.stringify(diagnostics)}`);
  return made;
}

/** Compares files with what is in the folder, and brings edits there into them. */
export function prepare(out: string, files: Files, edits: EditMode) {
  return prepareOutput(
    { path: out, label: 'out' },
    { source: 'spec', files: emitted(files), reuse: true, edits },
  );
}

/** One whole run. */
export async function put(out: string, files: Files) {
  await recoverOutput({ path: out, label: 'out' });
  return writeOutput(await plan(out, files));
}
