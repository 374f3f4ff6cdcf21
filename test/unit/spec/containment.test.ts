import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findInside, isWithin, realDirectory } from '../../../generator/spec/containment.js';
import { folderWith } from '../../support/folder.js';

/** A folder with what is looked for, beside what nobody is to see. */
async function site(): Promise<string> {
  const home = realDirectory(
    await folderWith({ 'in/a.yaml': '', 'in/..b.yaml': '', 'in/deep/c.yaml': '', 'in2/d.yaml': '', secret: '' }),
  );
  await symlink('a.yaml', path.join(home, 'in/link'));
  await symlink('../secret', path.join(home, 'in/leak'));
  await symlink('..', path.join(home, 'in/up'));
  return home;
}

test.each([
  ['a.yaml', 'a.yaml'],
  ['..b.yaml', '..b.yaml'],
  ['deep/../deep/c.yaml', 'deep/c.yaml'],
  ['link', 'a.yaml'],
])('%s is the file %s', async (name, found) => {
  const folder = path.join(await site(), 'in');
  expect(findInside(folder, path.join(folder, name))).toEqual({ path: path.join(folder, found) });
});

test.each([
  ['../secret', 'outside'],
  ['../in2/d.yaml', 'outside'],
  ['../nothing', 'outside'],
  ['..', 'outside'],
  ['../..', 'outside'],
  ['leak', 'outside'],
  ['up/secret', 'outside'],
  ['deep', 'missing'],
  ['nothing', 'missing'],
  ['a.yaml/below', 'missing'],
  ['.', 'missing'],
])('%s is %s', async (name, why) => {
  const folder = path.join(await site(), 'in');
  expect(findInside(folder, path.join(folder, name))).toBe(why);
});

test('a folder is within itself, and has its real path where it has one', async () => {
  const home = await site();
  expect(isWithin(home, home)).toBe(true);
  expect(realDirectory(path.join(home, 'in/up/in'))).toBe(path.join(home, 'in'));
  expect(realDirectory(path.join(home, 'no/folder'))).toBe(path.join(home, 'no/folder'));
});
