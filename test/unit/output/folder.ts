import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import type { GeneratedFile } from '../../../generator/emit/core/emitter.js';
import type { Plan } from '../../../generator/output/plan.js';
import { prepareOutput } from '../../../generator/output/prepare.js';
import { writeOutput } from '../../../generator/output/write.js';

export type Files = Readonly<Record<string, string>>;

/** A folder with these files that is gone after the test. */
export async function folderWith(files: Files = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sdkwright-output-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) await place(folder, path, text);
  return folder;
}

/** Writes one file with the folders it needs. */
export async function place(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** All files below a folder by their path, and empty folders by theirs and `/`. */
export async function treeOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const tree: Record<string, string> = {};
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) tree[relative(folder, path)] = await readFile(path, 'utf8');
    else if (entry.isDirectory() && (await readdir(path)).length === 0)
      tree[`${relative(folder, path)}/`] = '';
  }
  return tree;
}

/** As an emitter would give them; nothing is formatted. */
export function emitted(files: Files): GeneratedFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text, format: false }));
}

/** Compares files with what is in the folder. Throws when the manifest there is damaged. */
export async function plan(out: string, files: Files): Promise<Plan> {
  const content = { source: 'spec', files: emitted(files), reuse: true };
  const [made, diagnostics] = await prepareOutput({ path: out, label: 'out' }, content);
  if (!made) throw new Error(`no plan: ${JSON.stringify(diagnostics)}`);
  return made;
}

/** One whole run. */
export async function put(out: string, files: Files) {
  return writeOutput(await plan(out, files));
}
