import { expect, test } from 'vitest';
import { sdkwright } from '../../support/command-line.js';
import { folderWith, treeOf } from '../../support/folder.js';

const files = {
  'sdk/package.json': '{ "exports": { ".": "./dist/esm/index.js" } }',
  'sdk/src/index.ts': 'export const one: number = 1;',
};

test('builds the package of a folder', async () => {
  const home = await folderWith(files);
  const { status, out, err } = await sdkwright(home, 'build', 'sdk');
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatch(/^sdk\/dist: built in \d+\.\d s\n$/);
  expect(Object.keys(await treeOf(home))).toContain('sdk/dist/cjs/index.cjs');
});

test('adds maps on demand', async () => {
  const home = await folderWith(files);
  await sdkwright(home, 'build', 'sdk', '--maps');
  expect(Object.keys(await treeOf(home))).toContain('sdk/dist/esm/index.js.map');
});

test('a folder without a package is told', async () => {
  const home = await folderWith({});
  const { status, out, err } = await sdkwright(home, 'build');
  expect([status, out]).toEqual([1, '']);
  expect(err).toMatch(/^error package-unreadable: cannot read \.\/package\.json: ENOENT/);
});
