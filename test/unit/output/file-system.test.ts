import { chmod, mkdir, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  isSystemError,
  readNow,
  realPathNow,
  removeEmptyFolders,
  replaceFile,
  statNow,
} from '../../../generator/output/file-system.js';
import { folderWith, treeOf } from '../../support/folder.js';

describe('what the system refused', () => {
  test('is known', async () => {
    const home = await folderWith();
    expect(isSystemError(await readFile(home).catch((error: unknown) => error))).toBe(true);
  });

  test.each<readonly [string, unknown]>([
    ['a bug', new TypeError('x is not a function')],
    ['a wrong argument', Object.assign(new Error('no path'), { code: 'ERR_INVALID_ARG_VALUE' })],
    ['an exit status', Object.assign(new Error('failed'), { syscall: 'spawn', code: 1 })],
    ['no reason', Object.assign(new Error('failed'), { syscall: 'open' })],
    ['no error', { syscall: 'open', code: 'ENOENT' }],
  ])('is not %s', (_, error) => expect(isSystemError(error)).toBe(false));
});

describe('looking at once', () => {
  test('finds nothing where there is nothing, or below a file', async () => {
    const home = await folderWith({ file: 'text' });
    for (const path of [join(home, 'missing'), join(home, 'file/below')]) {
      expect(readNow(path)).toBeUndefined();
      expect(statNow(path)).toBeUndefined();
      expect(realPathNow(path)).toBe(path);
    }
    expect(readNow(join(home, 'file'))?.toString()).toBe('text');
  });

  test('follows links only where the real path is asked for', async () => {
    const home = realPathNow(await folderWith({ file: 'text' }));
    await symlink('file', join(home, 'link'));
    expect(realPathNow(join(home, 'link'))).toBe(join(home, 'file'));
    expect(statNow(join(home, 'link'))?.isSymbolicLink()).toBe(true);
  });

  test('does not hide other failures', async () => {
    const home = await folderWith();
    expect(() => readNow(home)).toThrow('EISDIR');
  });
});

test('a file that cannot be replaced leaves nothing beside it', async () => {
  const home = await folderWith({ 'folder/a.ts': 'A' });
  await expect(replaceFile(join(home, 'folder'), 'text')).rejects.toThrow();
  expect(await treeOf(home)).toEqual({ 'folder/a.ts': 'A' });
});

test('a file is replaced with the mode that is wanted', async () => {
  const home = await folderWith({ file: 'old' });
  await chmod(join(home, 'file'), 0o644);
  await replaceFile(join(home, 'file'), 'new', 0o750);
  expect((await stat(join(home, 'file'))).mode & 0o777).toBe(0o750);
});

test('folders are removed as long as they are empty, and never the one on top', async () => {
  const home = await folderWith({ 'full/file': 'text' });
  await mkdir(join(home, 'full/a/b'), { recursive: true });
  await mkdir(join(home, 'c/d'), { recursive: true });
  removeEmptyFolders(join(home, 'full/a/b'), home);
  removeEmptyFolders(join(home, 'c/d'), home);
  expect(await treeOf(home)).toEqual({ 'full/file': 'text' });
  const empty = join(home, 'empty');
  await mkdir(join(empty, 'inside'), { recursive: true });
  removeEmptyFolders(join(empty, 'inside'), empty);
  expect(await treeOf(home)).toEqual({ 'full/file': 'text', 'empty/': '' });
  expect(() => removeEmptyFolders('no\u0000path', '')).toThrow('null bytes');
});
