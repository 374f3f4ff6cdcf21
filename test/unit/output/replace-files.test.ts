import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { finishReplacing, forget, replaceFiles } from '../../../generator/output/replace-files.js';
import { sha256 } from '../../../generator/output/hash.js';
import { folderWith, treeOf } from '../../support/folder.js';

test('files get their new texts, and keep their modes', async () => {
  const home = await folderWith({ 'a.ts': 'old a', 'b.ts': 'old b' });
  await chmod(path.join(home, 'a.ts'), 0o750);
  await replaceFiles(new Map([[path.join(home, 'a.ts'), 'new a']]), path.join(home, 'journal'));
  expect(Object.keys(await treeOf(home))).toEqual(['a.ts', 'b.ts', 'journal']);
  await forget(path.join(home, 'journal'));
  expect(await treeOf(home)).toEqual({ 'a.ts': 'new a', 'b.ts': 'old b' });
  expect((await stat(path.join(home, 'a.ts'))).mode & 0o777).toBe(0o750);
});

test('none does where one cannot', async () => {
  const home = await folderWith({ 'a.ts': 'old a', 'b.ts': 'old b' });
  // What is to be written beside the second file cannot be.
  await mkdir(path.join(home, '.b.ts-sdkwright'));
  const before = await treeOf(home);
  const texts = new Map(['a.ts', 'b.ts'].map((name) => [path.join(home, name), 'new']));
  await expect(replaceFiles(texts, path.join(home, 'journal'))).rejects.toThrow('EISDIR');
  expect(await treeOf(home)).toEqual(before);
});

test('what was written down and not done is done, unless somebody has changed the files since', async () => {
  const home = await folderWith({ 'a.ts': 'new a', 'b.ts': 'old b' });
  const journal = path.join(home, 'journal');
  const swaps = ['a', 'b'].map((name) => ({
    path: path.join(home, `${name}.ts`),
    before: sha256(`old ${name}`),
    after: `new ${name}`,
  }));
  await writeFile(journal, JSON.stringify(swaps));
  // As often as runs are killed: the journal goes last.
  for (let round = 0; round < 2; round += 1) {
    expect(await finishReplacing(journal)).toEqual(swaps.map((swap) => swap.path));
    expect(await treeOf(home)).toMatchObject({ 'a.ts': 'new a', 'b.ts': 'new b' });
  }
  await forget(journal);
  expect(await finishReplacing(journal)).toBeUndefined();
  await writeFile(journal, JSON.stringify(swaps));
  await writeFile(path.join(home, 'a.ts'), 'mine');
  expect(await finishReplacing(journal)).toBeUndefined();
  expect(await treeOf(home)).toEqual({ 'a.ts': 'mine', 'b.ts': 'new b' });
  await writeFile(journal, JSON.stringify(swaps));
  await rm(path.join(home, 'a.ts'));
  expect(await finishReplacing(journal)).toBeUndefined();
  expect(await treeOf(home)).toEqual({ 'b.ts': 'new b' });
});
