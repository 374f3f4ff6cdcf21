import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith, treeOf } from '../../support/folder.js';
import { commitAll, git, startRepository, useOwnGit } from '../../support/git.js';
import { countEffects, killAfter, momentsOf, powerOn } from '../../support/power.js';

vi.mock('node:fs/promises', async (load) => (await import('../../support/power.js')).wire(await load()));
vi.mock('node:child_process', async (load) => (await import('../../support/power.js')).wire(await load()));

const config = `input: openapi.yaml
targets: [{ emitter: typescript, out: sdk, package: { name: '@acme/tiny', version: 1.2.3 } }]
`;

test('killed at any moment, a release that is repeated ends in the same state', async () => {
  useOwnGit();
  const due = await dueForRelease();
  const whole = await copyOf(due);
  const effects = await countEffects(() => sdkwright(whole, 'release'));
  const wanted = await stateOf(whole);
  expect(effects).toBeGreaterThan(20);
  // Some from the beginning on, and those around the commit and the tag.
  for (const moment of [...momentsOf(effects, 4), effects - 3, effects - 2]) {
    const home = await copyOf(due);
    expect(await killAfter(moment, () => sdkwright(home, 'release'))).toBe(true);
    powerOn();
    expect((await sdkwright(home, 'release')).err).toBe('');
    expect(await stateOf(home)).toEqual(wanted);
  }
}, 120_000);

/** A repository in which a release is due that changes, adds and removes files. */
async function dueForRelease(): Promise<string> {
  const home = await folderWith({ 'openapi.yaml': tinySpec, 'sdkwright.config.yaml': config });
  startRepository(home);
  await sdkwright(home, 'release');
  const text = await readFile(join(home, 'openapi.yaml'), 'utf8');
  await writeFile(join(home, 'openapi.yaml'), text.replaceAll('pets', 'dogs').replaceAll('Pet', 'Dog'));
  commitAll(home, 'Describe dogs');
  return home;
}

async function copyOf(home: string): Promise<string> {
  const copy = await folderWith();
  await cp(home, copy, { recursive: true });
  return copy;
}

/** All that a release leaves: files, history, tags. */
async function stateOf(home: string): Promise<unknown> {
  const files = Object.entries(await treeOf(home)).filter(([path]) => !path.startsWith('.git/'));
  const [history, tags] = [
    git(home, 'log', '--format=%s %T'),
    git(home, 'tag', '--format=%(refname) %(contents)'),
  ];
  return { files: Object.fromEntries(files), history, tags, status: git(home, 'status', '--porcelain') };
}
