import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedSince, checksumsOf } from '../../../generator/output/checksums.js';
import { sha256 } from '../../../generator/output/hash.js';
import { folderWith, place } from '../../support/folder.js';

test('files below a folder have checksums, sorted by path, whichever way they are named', async () => {
  const home = await folderWith({ 'b.yaml': 'B', 'deep/a.yaml': 'A', 'a.yaml': '' });
  await symlink('deep', join(home, 'link'));
  const named = ['link/a.yaml', join(home, 'b.yaml'), './a.yaml'];
  for (const paths of [named, named.toReversed()])
    expect(Object.entries(checksumsOf(paths, home) ?? {})).toEqual([
      ['a.yaml', sha256('')],
      ['b.yaml', sha256('B')],
      ['deep/a.yaml', sha256('A')],
    ]);
});

test('one that is gone, or outside, leaves none', async () => {
  const home = await folderWith({ 'in/a.yaml': 'A', 'in/..b.yaml': 'B', 'secret.yaml': 'S' });
  const inside = join(home, 'in');
  await symlink('../secret.yaml', join(inside, 'link.yaml'));
  expect(Object.keys(checksumsOf(['a.yaml', '..b.yaml'], inside) ?? {})).toEqual(['..b.yaml', 'a.yaml']);
  for (const path of ['missing.yaml', '../secret.yaml', 'link.yaml', join(home, 'secret.yaml')])
    expect(checksumsOf(['a.yaml', path], inside)).toBeUndefined();
  // Nobody looks at them: a folder could not even be read.
  for (const path of ['.', '..', '../..']) expect(checksumsOf([path], inside)).toBeUndefined();
});

test('what has another checksum now, or is gone, has changed', async () => {
  const home = await folderWith({ 'a.yaml': 'A', 'b.yaml': 'B', 'c.yaml': 'C' });
  const before = { ...checksumsOf(['a.yaml', 'b.yaml', 'c.yaml'], home), 'd.yaml': sha256('D') };
  await place(home, 'b.yaml', 'B2');
  expect(changedSince(before, home)).toEqual(['b.yaml', 'd.yaml']);
});
