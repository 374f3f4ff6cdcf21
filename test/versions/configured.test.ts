import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sdkwright } from '../support/command-line.js';
import { folderWith } from '../support/folder.js';

const config = `input: old.yaml
versions: [{ name: 2022-11-15, input: new.yaml }]
targets: [{ emitter: typescript, out: sdk, package: { name: '@acme/shop', version: 1.0.0 } }]
`;

test('versions are configured; when one changes, the package is out of date', async () => {
  const read = (name: string) => readFile(join(import.meta.dirname, name), 'utf8');
  const [before, after] = [await read('2022-08-01.yaml'), await read('2022-11-15.yaml')];
  const home = await folderWith({ 'old.yaml': before, 'new.yaml': after, 'sdkwright.config.yaml': config });
  expect((await sdkwright(home, 'generate')).err).toBe('');
  expect(await readFile(join(home, 'sdk/src/2022-11-15/models/address.ts'), 'utf8')).toContain(
    'from new.yaml (version 2022-11-15)',
  );
  expect(await readFile(join(home, 'sdk/README.md'), 'utf8')).toContain("from '@acme/shop/2022-11-15';");
  expect((await sdkwright(home, 'check')).out).toBe('sdk: up to date, nothing has changed\n');

  await writeFile(join(home, 'new.yaml'), after.replace('country: {', 'street: {'));
  const { status, out } = await sdkwright(home, 'check');
  expect([status, out]).toEqual([1, expect.stringMatching(/since they were written, new\.yaml changed\n$/)]);
});

test('a version that cannot be read keeps the package from being written', async () => {
  const home = await folderWith({ 'old.yaml': 'openapi: 3.1.0', 'sdkwright.config.yaml': config });
  const { status, err } = await sdkwright(home, 'generate');
  expect([status, err]).toEqual([1, expect.stringContaining('there is no file new.yaml')]);
});
