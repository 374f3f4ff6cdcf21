import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { manifestName } from '../../../../generator/output/manifest.js';
import { folderWith, place, treeOf } from '../../../support/folder.js';
import { drift, linesOf, run, text } from './harness.js';

const OLD = { 'a.ts': text('one', 'two', 'three', 'four', 'five'), 'b.ts': 'same' };
const NEW = { 'a.ts': text('one', 'two', 'three', 'four', 'five', 'six'), 'b.ts': 'same' };
const KEPT = '.sdkwright/generated/a.ts';

/** A folder where `a.ts` was generated and its second line edited since. */
async function edited(): Promise<string> {
  const out = await folderWith();
  await run(out, OLD);
  await place(out, 'a.ts', OLD['a.ts'].replace('two', 'two, edited'));
  return out;
}

test('an edit stays, and what was generated is kept beside it', async () => {
  const out = await edited();
  expect(await run(out, OLD)).toEqual({
    written: [KEPT, manifestName],
    removed: [],
    edited: ['a.ts'],
    said: [],
  });
  expect(await treeOf(out)).toMatchObject({
    'a.ts': OLD['a.ts'].replace('two', 'two, edited'),
    [KEPT]: OLD['a.ts'],
  });
});

test('an edit and a change of what is generated come together', async () => {
  const out = await edited();
  await run(out, OLD);
  expect((await run(out, NEW)).said).toEqual([]);
  expect(await linesOf(out, 'a.ts')).toEqual(['one', 'two, edited', 'three', 'four', 'five', 'six']);
  expect(await drift(out, NEW)).toEqual([]);
});

test('a check asks for the copy of an edited file, without which the next merge might fail', async () => {
  const out = await edited();
  expect(await drift(out, OLD)).toEqual([`missing ${KEPT}`, `changed ${manifestName}`]);
});

test('an edit that is taken back leaves nothing behind', async () => {
  const out = await edited();
  await run(out, OLD);
  await place(out, 'a.ts', OLD['a.ts']);
  expect((await run(out, OLD)).removed).toEqual([KEPT]);
  expect(Object.keys(await treeOf(out)).sort()).toEqual(['a.ts', 'b.ts', manifestName]);
});

test('what was generated is found in the history of the repository', async () => {
  const out = await folderWith();
  const git = (...args: readonly string[]) =>
    promisify(execFile)('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: out,
    });
  await git('init', '-q');
  await run(out, OLD);
  await git('add', '.');
  await git('commit', '-qm', 'Generate');
  await place(out, 'a.ts', OLD['a.ts'].replace('two', 'two, edited'));
  await git('commit', '-qam', 'Edit');
  expect((await run(out, NEW)).said).toEqual([]);
  expect(await linesOf(out, 'a.ts')).toEqual(['one', 'two, edited', 'three', 'four', 'five', 'six']);
});

test('an edit whose beginnings are lost stops the run', async () => {
  const out = await edited();
  const before = await treeOf(out);
  expect(await run(out, NEW)).toEqual({
    written: [],
    removed: [],
    edited: [],
    said: ['edit-without-origin'],
  });
  expect(await treeOf(out)).toEqual(before);
});

test('lines that both changed are in conflict until somebody resolves it', async () => {
  const out = await edited();
  await run(out, OLD);
  const other = { ...OLD, 'a.ts': OLD['a.ts'].replace('two', 'zwei') };
  expect((await run(out, other)).said).toEqual(['edit-conflict out/a.ts:2']);
  expect(await linesOf(out, 'a.ts')).toEqual([
    'one',
    '<<<<<<< edited by hand',
    'two, edited',
    '||||||| generated before',
    'two',
    '=======',
    'zwei',
    '>>>>>>> generated now',
    'three',
    'four',
    'five',
  ]);
  const stuck = await treeOf(out);
  expect(await run(out, NEW)).toMatchObject({ written: [], said: ['edit-unresolved out/a.ts:2'] });
  expect(await treeOf(out)).toEqual(stuck);
  await place(out, 'a.ts', other['a.ts'].replace('zwei', 'zwei, edited'));
  expect(await run(out, other)).toMatchObject({ written: [], said: [] });
  expect(await drift(out, other)).toEqual([]);
});

test('the same edit as the generator makes is none', async () => {
  const out = await folderWith();
  await run(out, OLD);
  await place(out, 'a.ts', NEW['a.ts']);
  expect(await run(out, NEW)).toMatchObject({ edited: [], said: [] });
});

test('an edited file that is no longer generated stays, and is no longer ours', async () => {
  const out = await edited();
  await run(out, OLD);
  const rest = { 'b.ts': 'same' };
  expect(await run(out, rest)).toMatchObject({ removed: [KEPT], said: ['edit-released'] });
  expect(await run(out, rest)).toMatchObject({ written: [], said: [] });
  expect(await treeOf(out)).toMatchObject({ 'a.ts': OLD['a.ts'].replace('two', 'two, edited') });
});

test('a generated file that was deleted comes back', async () => {
  const out = await edited();
  await rm(join(out, 'a.ts'));
  expect(await run(out, OLD)).toMatchObject({ written: ['a.ts'], edited: [], said: [] });
});

test('without merging, edits are overwritten', async () => {
  const out = await edited();
  expect(await run(out, OLD, 'overwrite')).toMatchObject({ written: ['a.ts'], edited: [], said: [] });
});
