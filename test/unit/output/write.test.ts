import { mkdir, rename, rm, stat, symlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestName } from '../../../generator/output/manifest.js';
import { folderWith, place, treeOf } from '../../support/folder.js';
import { plan, put } from './harness.js';
import { writeOutput } from '../../../generator/output/write.js';

const codes = (diagnostics: readonly { code: string; message: string }[]) =>
  diagnostics.map(({ code, message }) => [code, message]);

describe('a run into a new folder', () => {
  test('writes all files and the manifest, and leaves nothing beside the folder', async () => {
    const home = await folderWith();
    const [report, diagnostics] = await put(join(home, 'deep/out'), { 'a.ts': 'A', 'src/b.ts': 'B' });
    expect(diagnostics).toEqual([]);
    expect(report).toEqual({ written: ['a.ts', 'src/b.ts', manifestName], unchanged: [], removed: [] });
    expect(await treeOf(home)).toEqual({
      'deep/out/a.ts': 'A',
      'deep/out/src/b.ts': 'B',
      [`deep/out/${manifestName}`]: expect.stringContaining('"src/b.ts"') as string,
    });
  });

  test('accepts a file that already has the right content', async () => {
    const out = await folderWith({ 'a.ts': 'A' });
    expect(await put(out, { 'a.ts': 'A' })).toEqual([
      { written: [manifestName], unchanged: ['a.ts'], removed: [] },
      [],
    ]);
  });
});

describe('a second run', () => {
  test('writes what changed and does not touch the rest', async () => {
    const out = await folderWith();
    await put(out, { 'a.ts': 'A', 'b.ts': 'B' });
    const long = new Date('2001-02-03T04:05:06Z');
    await utimes(join(out, 'a.ts'), long, long);
    const [report] = await put(out, { 'a.ts': 'A', 'b.ts': 'B2' });
    expect(report).toEqual({ written: ['b.ts', manifestName], unchanged: ['a.ts'], removed: [] });
    expect((await stat(join(out, 'a.ts'))).mtime).toEqual(long);
    expect(await treeOf(out)).toMatchObject({ 'a.ts': 'A', 'b.ts': 'B2' });
  });

  test('writes nothing at all when nothing changed', async () => {
    const out = await folderWith();
    await put(out, { 'a.ts': 'A' });
    expect(await put(out, { 'a.ts': 'A' })).toEqual([
      { written: [], unchanged: ['a.ts', manifestName], removed: [] },
      [],
    ]);
    const before = await stat(out);
    await put(out, { 'a.ts': 'A' });
    expect((await stat(out)).ino).toBe(before.ino);
  });

  test('restores a generated file that was edited or deleted', async () => {
    const out = await folderWith();
    await put(out, { 'a.ts': 'A', 'b.ts': 'B' });
    await place(out, 'a.ts', 'edited');
    await rename(join(out, 'b.ts'), join(out, 'c.ts'));
    const [report] = await put(out, { 'a.ts': 'A', 'b.ts': 'B' });
    expect(report?.written).toEqual(['b.ts', 'a.ts']);
    expect(await treeOf(out)).toMatchObject({ 'a.ts': 'A', 'b.ts': 'B', 'c.ts': 'B' });
  });

  test('removes files that are no longer generated, and the folders they leave empty', async () => {
    const out = await folderWith({ 'mine/notes.md': 'mine' });
    await put(out, { 'a.ts': 'A', 'old/deep/b.ts': 'B', 'mine/c.ts': 'C' });
    const [report] = await put(out, { 'a.ts': 'A' });
    expect(report?.removed).toEqual(['mine/c.ts', 'old/deep/b.ts']);
    expect(Object.keys(await treeOf(out)).sort()).toEqual(['a.ts', 'mine/notes.md', manifestName]);
  });

  test('removes the folder of a file that somebody else has removed', async () => {
    const out = await folderWith({ 'notes.md': 'mine' });
    await put(out, { 'a.ts': 'A', 'old/deep/b.ts': 'B' });
    await rm(join(out, 'old/deep/b.ts'));
    await put(out, { 'a.ts': 'A' });
    expect(Object.keys(await treeOf(out)).sort()).toEqual(['a.ts', 'notes.md', manifestName]);
  });

  test('removes as many files as it writes', async () => {
    const out = await folderWith();
    await put(out, { 'a.ts': 'A', 'b.ts': 'B', 'c.ts': 'C' });
    expect(await put(out, { 'a.ts': 'A2' })).toMatchObject([
      { written: ['a.ts', manifestName], removed: ['b.ts', 'c.ts'] },
      [],
    ]);
    expect(Object.keys(await treeOf(out))).toEqual(['a.ts', manifestName]);
  });

  test('may have files that are called as what is on its way', async () => {
    const [own, shared] = [await folderWith(), await folderWith({ 'notes.md': 'mine' })];
    const files = (text: string) => ({ lock: text, claim: text, claimed: text, new: text, old: text });
    for (const out of [own, shared]) {
      await put(out, files('1'));
      expect((await put(out, files('2')))[1]).toEqual([]);
      expect((await put(out, { claim: '3' }))[1]).toEqual([]);
    }
    expect(await treeOf(shared)).toEqual({ ...(await treeOf(own)), 'notes.md': 'mine' });
  });

  test('turns a file into a folder', async () => {
    const out = await folderWith();
    await put(out, { checkout: 'file' });
    await put(out, { 'checkout/sessions.ts': 'S' });
    expect(await treeOf(out)).toMatchObject({ 'checkout/sessions.ts': 'S' });
  });
});

describe('what stands in the way', () => {
  test('a foreign file is kept and nothing is written', async () => {
    const out = await folderWith({ 'b.ts': 'mine', 'src/b.ts/index.ts': 'mine' });
    const before = await treeOf(out);
    const [report, diagnostics] = await put(out, {
      'a.ts': 'A',
      'b.ts': 'B',
      'src/b.ts': 'B',
      'b.ts/x.ts': 'X',
    });
    expect(report).toBeUndefined();
    expect(codes(diagnostics)).toEqual([
      ['output-foreign-file', 'out/b.ts is in the way and was not generated'],
      ['output-foreign-file', 'out/src/b.ts is in the way and was not generated'],
      ['output-foreign-file', 'out/b.ts/x.ts is in the way and was not generated'],
    ]);
    expect(await treeOf(out)).toEqual(before);
  });

  test.each([
    '../x.ts',
    'a/../../x.ts',
    '/etc/x.ts',
    'C:/x.ts',
    'a\\..\\x.ts',
    'a//x.ts',
    './x.ts',
    'nul\u0000.ts',
  ])('the path %j is refused', async (path) => {
    const home = await folderWith();
    const [report, diagnostics] = await put(join(home, 'out'), { 'a.ts': 'A', [path]: 'X' });
    expect(report).toBeUndefined();
    expect(codes(diagnostics).map(([code]) => code)).toEqual(['output-outside']);
    expect(await treeOf(home)).toEqual({});
  });

  test('a symbolic link is refused, be it a file or a folder on the way', async () => {
    const home = await folderWith({ 'elsewhere/b.ts': 'keep', 'out/a.ts': 'A' });
    await symlink('../elsewhere', join(home, 'out/src'));
    await symlink('../elsewhere/b.ts', join(home, 'out/b.ts'));
    const [, diagnostics] = await put(join(home, 'out'), { 'a.ts': 'A', 'src/b.ts': 'B', 'b.ts': 'B' });
    expect(
      codes(diagnostics).map(([code, message]) => `${String(code)} ${String(message).split(' ')[0]}`),
    ).toEqual(['output-outside out/src/b.ts', 'output-outside out/b.ts']);
    expect(await treeOf(join(home, 'elsewhere'))).toEqual({ 'b.ts': 'keep' });
  });

  test('the output folder itself may be a symbolic link', async () => {
    const home = await folderWith();
    await mkdir(join(home, 'real'));
    await symlink('real', join(home, 'out'));
    await put(join(home, 'out'), { 'a.ts': 'A' });
    expect(await treeOf(join(home, 'real'))).toMatchObject({ 'a.ts': 'A' });
  });

  test('a manifest that names files outside removes nothing', async () => {
    const manifest = { files: { '../keep.ts': { raw: '', written: '' } } };
    const home = await folderWith({ 'keep.ts': 'keep', [`out/${manifestName}`]: JSON.stringify(manifest) });
    const [report, diagnostics] = await put(join(home, 'out'), { 'a.ts': 'A' });
    expect(report).toBeUndefined();
    expect(codes(diagnostics)).toEqual([
      ['output-outside', 'out/../keep.ts is not safely inside the output folder'],
    ]);
    expect(await treeOf(home)).toMatchObject({ 'keep.ts': 'keep' });
  });
});

describe('when the system refuses', () => {
  test('an output folder that is a file is reported and kept', async () => {
    const home = await folderWith({ out: 'a file' });
    const [report, diagnostics] = await put(join(home, 'out'), { 'a.ts': 'A' });
    expect(report).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'output-failed',
        message: expect.stringMatching(/^cannot write out: E[A-Z]+: /) as string,
        hint: 'check permissions and free space',
      },
    ]);
    expect(await treeOf(home)).toEqual({ out: 'a file' });
  });

  test('files already moved come back when a later one cannot be', async () => {
    const home = await folderWith({ 'out/notes.md': 'mine' });
    const out = join(home, 'out');
    await put(out, { 'a.ts': 'A', 'b.ts': 'B', 'old.ts': 'O' });
    const before = await treeOf(home);
    const next = await plan(out, { 'a.ts': 'A2', 'new/c.ts': 'C', 'b.ts': 'B2' });
    await rename(join(out, 'old.ts'), join(home, 'gone.ts'));
    const [report, diagnostics] = await writeOutput(next);
    expect(report).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'output-failed' }]);
    await rename(join(home, 'gone.ts'), join(out, 'old.ts'));
    expect(await treeOf(home)).toEqual(before);
  });
});
