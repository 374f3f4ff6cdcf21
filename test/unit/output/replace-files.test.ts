import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { replaceFiles } from '../../../generator/output/replace-files.js';
import { folderWith, treeOf } from '../../support/folder.js';

test('files get their new texts, and keep their modes', async () => {
  const home = await folderWith({ 'a.ts': 'old a', 'b.ts': 'old b' });
  const { mode } = await stat(path.join(home, 'a.ts'));
  await replaceFiles(new Map([[path.join(home, 'a.ts'), 'new a']]));
  expect(await treeOf(home)).toEqual({ 'a.ts': 'new a', 'b.ts': 'old b' });
  expect((await stat(path.join(home, 'a.ts'))).mode).toBe(mode);
});

test('none does where one cannot', async () => {
  const home = await folderWith({ 'a.ts': 'old a', 'b.ts': 'old b' });
  // What is to be written beside the second file cannot be.
  await mkdir(path.join(home, `b.ts.${process.pid}.new`));
  const before = await treeOf(home);
  const texts = new Map(['a.ts', 'b.ts'].map((name) => [path.join(home, name), 'new']));
  await expect(replaceFiles(texts)).rejects.toThrow('EISDIR');
  expect(await treeOf(home)).toEqual(before);
});
