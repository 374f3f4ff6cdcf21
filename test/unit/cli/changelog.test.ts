import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith } from '../../support/folder.js';

const config = (style: string) => `input: old.yaml
targets: [{ emitter: typescript, out: sdk, package: { name: tiny, version: 1.2.3 }${style} }]
`;
const files = {
  'old.yaml': tinySpec,
  'new.yaml': tinySpec.replace('{ id: {', '{ name: { type: string }, id: {'),
  'sdkwright.config.yaml': config(''),
};

test('the largest change decides: description, generator, configuration', async () => {
  const home = await folderWith(files);
  await sdkwright(home, 'generate');
  const decide = async () =>
    (await sdkwright(home, 'changelog', 'old.yaml', 'new.yaml', '--package', 'sdk')).err;
  expect(await decide()).toBe('next version: 1.2.3 → 1.3.0 (description: minor)\n');
  await writeFile(join(home, 'sdkwright.config.yaml'), config(', enums: const'));
  expect(await decide()).toBe('next version: 1.2.3 → 2.0.0 (description: minor, configuration: major)\n');
  await sdkwright(home, 'generate');
  expect(await decide()).toBe('next version: 1.2.3 → 1.3.0 (description: minor)\n');
  const lock = join(home, 'sdk/sdkwright.lock.json');
  await writeFile(lock, (await readFile(lock, 'utf8')).replace(/sdkwright \d+\.\d+/, 'sdkwright 9.9'));
  expect(await decide()).toBe('next version: 1.2.3 → 2.0.0 (description: minor, generator: major)\n');
});

test('without a package the number is not known', async () => {
  const home = await folderWith(files);
  expect(await sdkwright(home, 'changelog', 'old.yaml', 'old.yaml')).toEqual({
    status: 0,
    out: '## Unreleased\n\nNothing that users notice.\n',
    err: 'next version: none (nothing changed)\n',
  });
});

test('a folder that holds no package is told', async () => {
  const home = await folderWith(files);
  const { status, out, err } = await sdkwright(
    home,
    'changelog',
    'old.yaml',
    'new.yaml',
    '--package',
    'nope',
  );
  expect([status, out]).toEqual([1, '']);
  expect(err).toMatch(/^error package-unreadable: /);
});
