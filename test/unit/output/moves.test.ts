import { join } from 'node:path';
import { expect, test } from 'vitest';
import { moveAll } from '../../../generator/output/moves.js';
import { folderWith, treeOf } from '../../support/folder.js';

test('what moved goes back in turn when a later move fails, with the folders that were made', async () => {
  const home = await folderWith({ a: 'A', 'new/b': 'B', 'kept/a': 'A' });
  const before = await treeOf(home);
  const at = (path: string) => join(home, path);
  const moves = [
    { from: at('a'), to: at('old/deep/a') },
    { from: at('new/b'), to: at('a/deep/b') },
    { from: at('missing'), to: at('other/c') },
  ];
  expect(() => moveAll(moves)).toThrow('ENOENT');
  expect(await treeOf(home)).toEqual(before);
});

test('what all of them replaced comes back when they are undone', async () => {
  const home = await folderWith({ a: 'A', 'new/a': 'A2', 'kept/a': 'A' });
  const at = (path: string) => join(home, path);
  const undo = moveAll([{ from: at('new/a'), to: at('a'), keep: at('kept/a') }]);
  expect(await treeOf(home)).toEqual({ a: 'A2', 'kept/a': 'A', 'new/': '' });
  undo();
  expect(await treeOf(home)).toEqual({ a: 'A', 'new/a': 'A2', 'kept/': '' });
});
