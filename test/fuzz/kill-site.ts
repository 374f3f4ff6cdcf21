import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { serialize } from 'node:v8';
import { rolldown } from 'rolldown';
import { manifestName, parseManifest } from '../../generator/output/manifest.js';
import { ROOT } from '../support/repository.js';
import { place, treeOf } from '../support/tree.js';
import { plan, put, type Files } from '../unit/output/harness.js';

/**
 * What a folder is like after a kill: `whole`, that is all old or all new; one of its own may be `away` between two
 * calls of the system, one that is shared may be `mixed` of whole files, and never without those of others.
 */
export type State = 'whole' | 'away' | 'mixed' | 'torn';

const FILES = 12;

/** Some files stay, most change, some come and go. */
function filesOf(version: string): Files {
  const files = Array.from({ length: FILES }, (_, index): [string, string] => {
    const path = index % 6 === 0 ? `${version}/${index}.ts` : `src/${index % 5}/${index}.ts`;
    return [path, index % 3 === 0 ? 'same\n' : `${version} ${index}\n`.repeat(50 * index)];
  });
  return Object.fromEntries(files);
}

const [before, after] = [filesOf('old'), filesOf('new')];

/** Makes one file of the writer alone, which a process loads in no time, and answers its path. */
export async function bundleWriter(
  folder: string,
  source: string = 'test/fuzz/killed-writer.ts',
): Promise<string> {
  const bundle = await rolldown({
    input: join(ROOT, source),
    platform: 'node',
    external: ['prettier'],
    treeshake: { moduleSideEffects: false, propertyReadSideEffects: false },
  });
  // It is said in package.json which generator it is.
  await cp(join(ROOT, 'package.json'), join(folder, 'package.json'));
  const file = join(folder, 'dist/output/writer.mjs');
  await bundle.write({ file, format: 'es' });
  await bundle.close();
  return file;
}

/** A folder with an old version, in which processes are killed that write a new one. */
export interface KillSite {
  readonly writer: string;
  readonly folder: string;
  readonly old: Files;
  readonly new: Files;
  /** What a process does that nobody kills, and how long that takes it, in milliseconds. */
  readonly effects: number;
  readonly time: number;
}

/** Makes a folder of the old version, with files of others, and writes the new one once. */
export async function prepareSite(writer: string, folder: string, others: Files): Promise<KillSite> {
  const kept = `${folder}-before`;
  for (const [path, text] of Object.entries(others)) await place(join(kept, 'out'), path, text);
  await put(join(kept, 'out'), before);
  await cp(kept, folder, { recursive: true });
  await writeFile(`${folder}-plan`, serialize(await plan(join(folder, 'out'), after)));
  const running = start(writer, folder);
  const over = once(running, 'close');
  let said = '';
  running.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const began = await beginningOf(running);
  await over;
  const [time, effects] = [performance.now() - began, Number(said.split('\n')[1])];
  const trees = { old: await treeOf(kept), new: await treeOf(folder) };
  return { writer, folder, ...trees, effects, time };
}

/** Kills a process at a part of its way, from 0 up to 1; says whether it was not over before. */
export async function killAt(site: KillSite, part: number, isEffect: boolean): Promise<boolean> {
  const { writer, folder, effects, time } = site;
  rmSync(folder, { recursive: true });
  cpSync(`${folder}-before`, folder, { recursive: true });
  const running = start(writer, folder, isEffect ? Math.floor(part * effects) : undefined);
  const exit = once(running, 'exit');
  if (!isEffect) {
    const end = (await beginningOf(running)) + part * time;
    while (performance.now() < end);
    running.kill('SIGKILL');
  }
  const [, signal] = (await exit) as [unknown, NodeJS.Signals | null];
  return signal === 'SIGKILL';
}

type Running = ChildProcessByStdio<null, Readable, null>;

function start(writer: string, folder: string, moment?: number): Running {
  const args = [writer, `${folder}-plan`, String(moment)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** When it began to write. */
async function beginningOf(running: Running): Promise<number> {
  const over = once(running, 'exit').then(() => Promise.reject(new Error('the writer does not begin')));
  await Promise.race([once(running.stdout, 'data'), over]);
  over.catch(() => undefined);
  return performance.now();
}

/** What there is to be seen of a killed process. */
export async function look({ folder, ...site }: KillSite): Promise<State> {
  const all = Object.entries(await treeOf(folder));
  const tree = Object.fromEntries(all.filter(([path]) => path.startsWith('out/')));
  if ([site.old, site.new].some((whole) => isDeepStrictEqual(tree, whole))) return 'whole';
  const others = Object.keys(site.old).filter(
    (path) => site.old[path] === site.new[path] && path.startsWith('out/notes/'),
  );
  if (others.length === 0) return Object.keys(tree).length === 0 ? 'away' : 'torn';
  const isIntact = others.every((path) => tree[path] === site.old[path]);
  const isWhole = Object.entries(tree).every(([path, text]) => isVersion(path, text, site));
  return isIntact && isWhole ? 'mixed' : 'torn';
}

function isVersion(path: string, text: string, site: Pick<KillSite, 'old' | 'new'>): boolean {
  // A folder may be empty yet, and the manifest may say what both versions are.
  if (path.endsWith('/')) return true;
  if (path === `out/${manifestName}`) return parseManifest(text) !== undefined;
  return [site.old[path], site.new[path]].includes(text);
}

/** Writes the new version again; says whether the folder is as it is when nobody kills, and nothing is beside it. */
export async function isRepaired({ folder, new: wanted }: KillSite): Promise<boolean> {
  const [, problems] = await put(join(folder, 'out'), after);
  return problems.length === 0 && isDeepStrictEqual(await treeOf(folder), wanted);
}
