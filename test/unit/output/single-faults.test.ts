import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { recoverOutput } from '../../../generator/output/recover.js';
import { completeStage, swapFolders } from '../../../generator/output/swap.js';
import { writeOutput } from '../../../generator/output/write.js';
import { folderWith, place, treeOf } from '../../support/folder.js';
import { withFault } from '../../support/power.js';
import { plan, put } from './harness.js';

vi.mock('node:fs', async (load) => (await import('../../support/power.js')).wire(await load()));
vi.mock('node:fs/promises', async (load) => (await import('../../support/power.js')).wire(await load()));

const before = { 'a.ts': 'A', 'b.ts': 'B', 'old/c.ts': 'C' };
const after = { 'a.ts': 'A2', 'b.ts': 'B', 'new/d.ts': 'D' };

/** Writes over a folder that holds an earlier version while the system refuses something; answers what it said. */
async function putWhile(home: string, code: string, call: string, moment = 0): Promise<readonly string[]> {
  const said: string[] = [];
  await put(join(home, 'out'), before);
  const next = await plan(join(home, 'out'), after);
  await withFault({ code, calls: [call], after: moment }, async () =>
    said.push(...(await writeOutput(next))[1].map(({ message }) => message)),
  );
  return said;
}

test.each([
  ['EPERM', 'link'],
  ['EBUSY', 'renameSync'],
])('a folder is written file by file where %s of %s forbids to swap it', async (code, call) => {
  const wanted = await folderWith();
  await put(join(wanted, 'out'), after);
  const home = await folderWith();
  expect(await putWhile(home, code, call)).toEqual([]);
  expect(await treeOf(home)).toEqual(await treeOf(wanted));
});

test('every move that fails, up to that of the manifest, brings everything back', async () => {
  const notes = { 'out/notes.md': 'mine' };
  const wanted = await folderWith(notes);
  await put(join(wanted, 'out'), before);
  for (const moment of [0, 1, 2, 3, 4]) {
    const home = await folderWith(notes);
    const said = await putWhile(home, 'EIO', 'renameSync', moment);
    expect(said).toEqual([expect.stringMatching(/^cannot write out: EIO: .*rename/)]);
    expect(await treeOf(home)).toEqual(await treeOf(wanted));
  }
});

test('a run that has nothing to write asks the system for nothing', async () => {
  const out = join(await folderWith(), 'out');
  await put(out, before);
  const next = await plan(out, before);
  const isRefused = await withFault({ code: 'EROFS', calls: ['mkdir'], after: 0 }, async () =>
    expect(await writeOutput(next)).toMatchObject([{ written: [] }, []]),
  );
  expect(isRefused).toBe(false);
});

test('a folder takes no place in which something has been put since, and that of none at once', async () => {
  const home = await folderWith({ '.out-sdkwright/new/a.ts': 'A2' });
  const staged = join(home, '.out-sdkwright/new');
  await put(join(home, 'other'), before);
  const next = await plan(join(home, 'other'), after);
  await place(home, 'other/notes.md', 'mine');
  const old = await treeOf(home);
  expect(swapFolders(next, staged)).toBe(false);
  expect(await treeOf(home)).toEqual(old);
  const first = await plan(join(home, 'out'), after);
  expect([await completeStage(first, staged), swapFolders(first, staged)]).toEqual([true, true]);
  expect(await treeOf(join(home, 'out'))).toEqual({ 'a.ts': 'A2' });
});

test('a bug is none of what systems refuse', async () => {
  const home = await folderWith();
  const next = await plan(join(home, 'out'), { 'a.ts': 'A' });
  const broken = { ...next, folder: 'no\u0000path' };
  await expect(recoverOutput({ path: 'no\u0000path', label: 'out' })).rejects.toThrow('null bytes');
  await expect(writeOutput(broken)).rejects.toThrow('null bytes');
  expect(() => swapFolders(broken, home)).toThrow('null bytes');
  await put(join(home, 'out'), before);
  const second = await plan(join(home, 'out'), after);
  const strange = { ...second, unchanged: [...second.unchanged, 'no\u0000path'] };
  await expect(completeStage(strange, join(home, 'new'))).rejects.toThrow('null bytes');
});
