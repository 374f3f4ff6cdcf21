import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sdkwright } from '../../support/command-line.js';
import { folderWith, place } from '../../support/folder.js';
import { ROOT } from '../../support/repository.js';

const FOLDER = path.join(ROOT, 'test/consumer');
const versions = [path.join(FOLDER, 'old.yaml'), path.join(FOLDER, 'new.yaml')];

test('writes what changes, and tells it and what is left with places', async () => {
  const home = await folderWith();
  await cp(path.join(FOLDER, 'before'), path.join(home, 'app'), { recursive: true });
  const migrate = (...flags: string[]) =>
    sdkwright(home, 'migrate', ...versions, '--project', 'app', ...flags);
  const dry = await migrate('--package', '@acme/kennel', '--dry-run');
  expect(dry.out).toMatch(/\n3 files to write, \d+ places changed, 5 left\n$/);
  const read = (name: string) => readFile(path.join(home, 'app', name), 'utf8');
  expect(await read('pets.ts')).toContain('home_town:');
  await place(
    home,
    'sdkwright.config.yaml',
    `input: old.yaml\ntargets: [{ emitter: typescript, out: sdk, package: { name: '@acme/kennel', version: 1.0.0 } }]\n`,
  );
  const done = await migrate();
  expect(done).toEqual({ ...dry, out: dry.out.replace('to write', 'written') });
  expect(done.out).toContain('changed app/pets.ts:1:');
  expect(done.out).toContain('\nleft app/by-hand.ts:5:14 `Pet.color` is gone\n');
  for (const name of ['pets.ts', 'visits.ts', 'by-hand.ts'])
    expect(await read(name)).toBe(await readFile(path.join(FOLDER, 'after', name), 'utf8'));
});

test('the package has to be known, and the code to be there', async () => {
  const home = await folderWith();
  const unnamed = await sdkwright(home, 'migrate', ...versions);
  expect([unnamed.status, unnamed.err]).toEqual([1, expect.stringContaining('package-unknown')]);
  const missing = await sdkwright(home, 'migrate', ...versions, '--package', 'x', '--project', 'nope');
  expect([missing.status, missing.err]).toEqual([1, expect.stringContaining('file-not-found')]);
});

test('code that does not use the package is told to be none of its', async () => {
  const home = await folderWith({ 'app/a.ts': `import { Pet } from '@acme/other';` });
  const { status, out, err } = await sdkwright(
    home,
    'migrate',
    ...versions,
    '--package',
    '@acme/kennel',
    '--project',
    'app',
  );
  expect([status, out]).toEqual([0, '0 files written, 0 places changed, 0 left\n']);
  expect(err).toContain('package-unused: nothing in app uses @acme/kennel');
});

test('two runs at once are one too many', async () => {
  const home = await folderWith({ 'app/.sdkwright-migration/lock/7@build-agent': '' });
  await cp(path.join(FOLDER, 'before'), path.join(home, 'app'), { recursive: true });
  const flags = ['--project', 'app', '--package', '@acme/kennel'];
  const { status, out, err } = await sdkwright(home, 'migrate', ...versions, ...flags);
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain('error output-busy: app is being written by process 7 on build-agent');
  const [before, now] = [path.join(FOLDER, 'before/pets.ts'), path.join(home, 'app/pets.ts')];
  expect(await readFile(now, 'utf8')).toBe(await readFile(before, 'utf8'));
  const dry = await sdkwright(home, 'migrate', ...versions, ...flags, '--dry-run');
  expect([dry.status, dry.out]).toEqual([0, expect.stringContaining('3 files to write')]);
});
