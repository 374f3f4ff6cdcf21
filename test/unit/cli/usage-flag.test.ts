import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sdkwright } from '../../support/command-line.js';
import { folderWith } from '../../support/folder.js';
import { ROOT } from '../../support/repository.js';

const FOLDER = path.join(ROOT, 'test/consumer');
const versions = [path.join(FOLDER, 'old.yaml'), path.join(FOLDER, 'new.yaml')];
const code = `import type { Pet } from '@acme/kennel';
export const color = (pet: Pet): string => pet.color;
`;

test('diff --usage tells only what reaches the code, where, and judges by that', async () => {
  const home = await folderWith({ 'app/pets.ts': code });
  const flags = ['--usage', 'app', '--package', '@acme/kennel', '--fail-on', 'breaking'];
  const { out, status } = await sdkwright(home, 'diff', ...versions, ...flags);
  expect([status, out]).toEqual([
    1,
    `breaking Pet.color is gone [wire, source, property-removed]
  reaches pets.list, pets.create and 1 more
  used at app/pets.ts:2:48
risky the API is of another version: was \`2024-01\`, is \`2025-01\` [behaviour, api-version-changed]
  hint: read what the API's owner says of the new version
1 breaking, 1 risky: major
`,
  ]);
  const page = await sdkwright(home, 'diff', ...versions, ...flags, '--format', 'html');
  expect(page.out).toContain('Used at <code>app/pets.ts:2</code>');
});

test('a baseline holds all changes, whatever code was looked at', async () => {
  const home = await folderWith({ 'app/pets.ts': code });
  const entries = async (...flags: string[]): Promise<unknown> => {
    await sdkwright(home, 'diff', ...versions, '--write-baseline', 'known.json', ...flags);
    return JSON.parse(await readFile(path.join(home, 'known.json'), 'utf8'));
  };
  expect(await entries('--usage', 'app', '--package', '@acme/kennel')).toEqual(await entries());
});

test.each([
  [['--usage', 'nope', '--package', 'x'], 'file-not-found'],
  [['--usage', '.'], 'package-unknown'],
])('%s: %s', async (flags, code) => {
  const { status, out, err } = await sdkwright(await folderWith(), 'diff', ...versions, ...flags);
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain(code);
});
