import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith, place, treeOf } from '../../support/folder.js';

const target = (out: string) =>
  `{ emitter: typescript, out: ${out}, package: { name: '@acme/tiny', version: 1.2.3 } }`;
const files = {
  'sdkwright.config.yaml': `input: openapi.yaml\ntargets: [${target('sdk')}]\n`,
  'openapi.yaml': tinySpec,
};

let written: Readonly<Record<string, string>> | undefined;

/** A project whose package was just written, and what stands in it. */
async function project() {
  if (written) return { home: await folderWith(written), written };
  const home = await folderWith(files);
  await sdkwright(home, 'generate');
  written = await treeOf(home);
  return { home, written };
}

async function edit(home: string, path: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(home, path), change(await readFile(join(home, path), 'utf8')));
}

const same = 'nothing has changed';

describe('a package is written again', () => {
  test.each<[title: string, path: string, change: (text: string) => string]>([
    ['a file of it was edited', 'sdk/src/models/pet.ts', (text) => text.replace('id: string', 'id: number')],
    [
      'its lock is of another generator',
      'sdk/sdkwright.lock.json',
      (text) => text.replace('sdkwright 0', 'sdkwright 9'),
    ],
    [
      'its lock is of another formatter',
      'sdk/sdkwright.lock.json',
      (text) => text.replace('prettier 3', 'prettier 2'),
    ],
  ])('as it was when %s', async (_title, path, change) => {
    const { home, written } = await project();
    await edit(home, path, change);
    const { out } = await sdkwright(home, 'generate');
    expect(out).toMatch(/\(1 written, \d+ unchanged, 0 removed\), 1 resource/);
    expect(await treeOf(home)).toEqual(written);
  });

  test('when a file of it is gone', async () => {
    const { home, written } = await project();
    const { 'sdk/src/models/pet.ts': _gone, ...rest } = written;
    const partial = await folderWith(rest);
    expect((await sdkwright(partial, 'generate')).out).toContain('(1 written');
    expect(await treeOf(partial)).toEqual(await treeOf(home));
  });

  test('when the description or the configuration is another', async () => {
    const { home } = await project();
    await edit(home, 'openapi.yaml', (text) => text.replace('id: { type: string }', 'id: { type: integer }'));
    expect((await sdkwright(home, 'generate')).out).not.toContain(same);
    expect((await sdkwright(home, 'generate')).out).toContain(same);
    await edit(home, 'sdkwright.config.yaml', (text) => text.replace('1.2.3', '1.2.4'));
    expect((await sdkwright(home, 'generate')).out).not.toContain(same);
    expect(await readFile(join(home, 'sdk/package.json'), 'utf8')).toContain('1.2.4');
    expect((await sdkwright(home, 'generate', '--only', 'pets')).out).not.toContain(same);
  });

  test('when only the other package is as it was', async () => {
    const { home } = await project();
    await edit(home, 'sdkwright.config.yaml', (text) => text.replace(']\n', `, ${target('other')}]\n`));
    const { out } = await sdkwright(home, 'generate');
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^sdk: .* nothing has changed in/),
      expect.stringMatching(/^other: .* 0 unchanged, 0 removed\), 1 resource/),
      '',
    ]);
  });

  test('where a run that was killed left something beside it, which is taken away', async () => {
    const { home, written } = await project();
    await place(home, '.sdk-sdkwright/new/a.ts', '');
    expect((await sdkwright(home, 'generate')).out).not.toContain(same);
    expect(await treeOf(home)).toEqual(written);
  });
});

test('what is wrong with a description is told each time', async () => {
  const home = await folderWith({ ...files, 'openapi.yaml': `${tinySpec}    Dog: { $ref: '#/nothing' }\n` });
  const first = await sdkwright(home, 'generate');
  expect(first.err).toContain('nothing');
  expect(await sdkwright(home, 'generate').then(({ err, status }) => [err, status])).toEqual([
    first.err,
    first.status,
  ]);
});

test('a file that nobody generated is neither looked at nor in the way', async () => {
  const { home } = await project();
  await mkdir(join(home, 'sdk/notes'));
  await place(home, 'sdk/notes/mine.md', 'mine');
  expect((await sdkwright(home, 'generate')).out).toContain(same);
});
