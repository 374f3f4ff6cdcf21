import { chmod, mkdir, rename, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { recoverOutput } from '../../../generator/output/recover.js';
import { folderWith, place, treeOf } from '../../support/folder.js';
import { put } from './harness.js';

afterEach(() => {
  vi.restoreAllMocks();
});

/** As if the command had been called there. */
function workIn(folder: string): void {
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
}

/** As on a system whose files belong to nobody. */
function forgetUsers(): void {
  const { geteuid } = process;
  onTestFinished(() => void Object.assign(process, { geteuid }));
  Object.assign(process, { geteuid: undefined });
}

/** A folder that holds one version, and what another makes of it: whether it is another folder then. */
async function isSwapped(prepare: (out: string) => unknown): Promise<boolean> {
  const home = await folderWith();
  const out = join(home, 'out');
  await put(out, { 'a.ts': '1', 'src/deep/b.ts': 'B', 'old/c.ts': 'C' });
  await prepare(out);
  const before = await stat(out);
  const [, problems] = await put(out, { 'a.ts': '2', 'src/deep/b.ts': 'B' });
  expect(problems).toEqual([]);
  expect(await treeOf(home)).toMatchObject({ 'out/a.ts': '2', 'out/src/deep/b.ts': 'B' });
  expect(Object.keys(await treeOf(home)).filter((path) => path.startsWith('.'))).toEqual([]);
  return (await stat(out)).ino !== before.ino;
}

describe('a folder is replaced as a whole', () => {
  test.each<readonly [string, boolean, (out: string) => unknown]>([
    ['when nothing else is in it', true, () => undefined],
    ['but not with a file of others', false, (out) => place(out, 'notes.md', 'mine')],
    ['but not with one beside ours', false, (out) => place(out, 'src/notes.md', 'mine')],
    ['but not with an empty folder of others', false, (out) => mkdir(join(out, 'src/mine'))],
    ['but not with a link', false, (out) => symlink('a.ts', join(out, 'b.ts'))],
    ['also when a file of ours is gone', true, (out) => rename(join(out, 'old'), join(out, '../gone'))],
    ['but not when it is where the command was called', false, (out) => workIn(out)],
    ['nor when one of its folders is', false, (out) => workIn(join(out, 'src'))],
    ['but when one beside it is', true, (out) => workIn(`${out}-2`)],
    ['also where nobody owns anything', true, forgetUsers],
    ['but not when it is of another user', false, () => vi.spyOn(process, 'geteuid').mockReturnValue(4242)],
  ])('%s', async (_, expected, prepare) => {
    const leaveAlone = async (out: string) => {
      await prepare(out);
    };
    expect(await isSwapped(leaveAlone)).toBe(expected);
  });

  test('with the mode that it had, and the very files that stay', async () => {
    const out = join(await folderWith(), 'out');
    await put(out, { 'a.ts': '1', 'b.ts': 'B' });
    await chmod(out, 0o750);
    const kept = await stat(join(out, 'b.ts'));
    await put(out, { 'a.ts': '2', 'b.ts': 'B' });
    expect((await stat(out)).mode & 0o777).toBe(0o750);
    expect((await stat(join(out, 'b.ts'))).ino).toBe(kept.ino);
    expect((await stat(join(out, 'b.ts'))).nlink).toBe(1);
  });
});

describe('a folder that a killed run left away', () => {
  /** What such a run leaves: the old folder beside, and the new one. */
  const left = { '.out-sdkwright/before/a.ts': 'A', '.out-sdkwright/new/a.ts': 'B' };
  const recover = (home: string) => recoverOutput({ path: join(home, 'out'), label: 'out' });

  test('comes back, and nothing stays beside it', async () => {
    const home = await folderWith(left);
    expect(await recover(home)).toEqual([]);
    expect(await treeOf(home)).toEqual({ 'out/a.ts': 'A' });
  });

  test('comes back where a symbolic link leads', async () => {
    const home = await folderWith({ 'real/.sdk-sdkwright/before/a.ts': 'A' });
    await symlink('real/sdk', join(home, 'out'));
    expect(await recover(home)).toEqual([]);
    expect(await treeOf(home)).toEqual({ 'real/sdk/a.ts': 'A' });
  });

  test.each([
    ['one that is there', { ...left, 'out/a.ts': 'C' }],
    ['one that was never there', { '.out-sdkwright/new/a.ts': 'B' }],
  ])('but nothing is done about %s', async (_, files) => {
    const home = await folderWith(files);
    expect(await recover(home)).toEqual([]);
    expect(await treeOf(home)).toEqual(files);
  });

  test('waits while another run is at it', async () => {
    const files = { ...left, '.out-sdkwright/lock/7@elsewhere': '' };
    const home = await folderWith(files);
    expect(await recover(home)).toMatchObject([
      { code: 'output-busy', message: 'out is being written by process 7 on elsewhere' },
    ]);
    expect(await treeOf(home)).toEqual(files);
  });

  test('is told where it cannot come back', async () => {
    const home = await folderWith({ file: '' });
    const path = join(home, 'a'.repeat(300));
    expect(await recoverOutput({ path, label: 'out' })).toMatchObject([
      { code: 'output-failed', message: expect.stringMatching(/^cannot write out: ENAMETOOLONG/) as string },
    ]);
  });
});
