import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, place, treeOf } from '../../../support/folder.js';
import { drift, run } from './harness.js';

const FILES = { 'README.md': 'generated', 'src/a.ts': 'generated', 'src/web/b.ts': 'generated' };

test('paths in .sdkwrightignore are neither written nor missed', async () => {
  const out = await folderWith({ '.sdkwrightignore': '*.md\n/src/web/\n' });
  expect((await run(out, FILES, 'overwrite')).written).toEqual(['src/a.ts', 'sdkwright.lock.json']);
  expect(await drift(out, FILES, 'overwrite')).toEqual([]);
});

test('a generated file that is taken over later stays as it is', async () => {
  const out = await folderWith();
  await run(out, FILES, 'overwrite');
  await place(out, 'README.md', 'mine');
  await place(out, '.sdkwrightignore', '# ours\nREADME.md\nsrc/*\n!src/a.ts\n');
  expect(await run(out, FILES, 'overwrite')).toMatchObject({ written: ['sdkwright.lock.json'], removed: [] });
  expect(await treeOf(out)).toMatchObject({ ...FILES, 'README.md': 'mine' });
  await run(out, {}, 'overwrite');
  expect(Object.keys(await treeOf(out)).sort()).toEqual([
    '.sdkwrightignore',
    'README.md',
    'sdkwright.lock.json',
    'src/web/b.ts',
  ]);
});

test('a path that is given back is in the way until somebody moves it', async () => {
  const out = await folderWith({ '.sdkwrightignore': 'README.md\n', 'README.md': 'mine' });
  await run(out, FILES, 'overwrite');
  await place(out, '.sdkwrightignore', '');
  expect((await run(out, FILES, 'overwrite')).said).toEqual(['output-foreign-file']);
});

test('the manifest names what was left out, so that a quick check knows when that is wanted again', async () => {
  const out = await folderWith({ '.sdkwrightignore': '*.md\n' });
  await run(out, FILES, 'overwrite');
  const lock = JSON.parse(await readFile(join(out, 'sdkwright.lock.json'), 'utf8')) as { ignored: unknown };
  expect(lock.ignored).toEqual(['README.md']);
});
