import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findDrift } from '../../../generator/output/drift.js';
import { manifestName } from '../../../generator/output/manifest.js';
import { folderWith, place, treeOf } from '../../support/folder.js';
import { plan, put } from './harness.js';

test('a folder that was just generated has no drift', async () => {
  const out = await folderWith();
  await put(out, { 'a.ts': 'A', 'src/b.ts': 'B' });
  expect(findDrift(await plan(out, { 'a.ts': 'A', 'src/b.ts': 'B' }))).toEqual([]);
});

test('edited, deleted and left-over files are named, sorted by path', async () => {
  const out = await folderWith();
  await put(out, { 'a.ts': 'A', 'b.ts': 'B', 'c.ts': 'C' });
  await place(out, 'b.ts', 'edited');
  await rm(join(out, 'a.ts'));
  expect(findDrift(await plan(out, { 'a.ts': 'A', 'b.ts': 'B' }))).toEqual([
    { path: 'a.ts', kind: 'missing' },
    { path: 'b.ts', kind: 'changed' },
    { path: 'c.ts', kind: 'extra' },
    { path: manifestName, kind: 'changed' },
  ]);
});

test('a foreign file in place of a generated one is a change; others do not matter', async () => {
  const out = await folderWith({ 'a.ts': 'mine', 'notes.md': 'mine' });
  expect(findDrift(await plan(out, { 'a.ts': 'A' }))).toEqual([
    { path: 'a.ts', kind: 'changed' },
    { path: manifestName, kind: 'missing' },
  ]);
});

test('looking for drift writes nothing', async () => {
  const home = await folderWith();
  findDrift(await plan(join(home, 'out'), { 'a.ts': 'A' }));
  expect(await treeOf(home)).toEqual({});
});
