import { expect, test } from 'vitest';
import { folderWith, place, treeOf } from '../../../support/folder.js';
import { drift, linesOf, run, text } from './harness.js';

const OLD = { 'a.ts': text('one', 'two', '') };
const NEW = { 'a.ts': text('one', 'two', 'three', '') };
const REGION = ['// sdkwright:begin mine', 'mine', '// sdkwright:end'];

test('a region beside an edit that would be overwritten is in conflict: where it belongs is not clear', async () => {
  const out = await folderWith();
  await run(out, OLD, 'overwrite');
  await place(out, 'a.ts', text('one', ...REGION, 'two, edited', ''));
  expect(await run(out, NEW, 'overwrite')).toMatchObject({
    edited: ['a.ts'],
    said: ['edit-conflict out/a.ts:2'],
  });
});

test('a region between lines that stay needs no history', async () => {
  const out = await folderWith();
  await run(out, OLD, 'overwrite');
  await place(out, 'a.ts', text('one', ...REGION, 'two', ''));
  expect((await run(out, NEW, 'overwrite')).said).toEqual([]);
  expect(await linesOf(out, 'a.ts')).toEqual(['one', ...REGION, 'two', 'three', '']);
  expect(await drift(out, NEW, 'overwrite')).toEqual([]);
  expect(Object.keys(await treeOf(out))).not.toContain('.sdkwright/generated/a.ts');
});

test('edits elsewhere in the file are overwritten', async () => {
  const out = await folderWith();
  const long = ['zero', 'one', 'two', 'three', 'four'];
  await run(out, { 'a.ts': text(...long) }, 'overwrite');
  await place(out, 'a.ts', text('zero, edited', 'one', 'two', ...REGION, 'three', 'four'));
  await run(out, { 'a.ts': text(...long) }, 'overwrite');
  expect(await linesOf(out, 'a.ts')).toEqual(['zero', 'one', 'two', ...REGION, 'three', 'four']);
});

test.each(['merge', 'overwrite'] as const)(
  'a region stays after new lines that come where it stands (%s)',
  async (mode) => {
    const out = await folderWith();
    await run(out, OLD, mode);
    await place(out, 'a.ts', text('one', 'two', ...REGION, ''));
    expect((await run(out, NEW, mode)).said).toEqual([]);
    expect(await linesOf(out, 'a.ts')).toEqual(['one', 'two', 'three', ...REGION, '']);
  },
);

test.each([
  ['# sdkwright:begin a', '# sdkwright:end'],
  ['/* sdkwright:begin a */', '/* sdkwright:end */'],
  ['<!-- sdkwright:begin a -->', '<!-- sdkwright:end -->'],
  ['  // sdkwright:begin', '  // sdkwright:end'],
])('%s begins a region', async (begin, end) => {
  const out = await folderWith();
  await run(out, OLD, 'overwrite');
  await place(out, 'a.ts', text('one', begin, 'mine', end, 'two', ''));
  await run(out, NEW, 'overwrite');
  expect(await linesOf(out, 'a.ts')).toEqual(['one', begin, 'mine', end, 'two', 'three', '']);
});

test.each([
  [['// sdkwright:begin', 'mine', 'one', 'two'], 1],
  [['one', 'mine', '// sdkwright:end', 'two'], 3],
  [['one', '// sdkwright:begin', '// sdkwright:begin', '// sdkwright:end', 'two'], 3],
])('half a region stops the run: %j', async (lines, line) => {
  const out = await folderWith();
  await run(out, OLD, 'overwrite');
  await place(out, 'a.ts', text(...lines));
  const before = await treeOf(out);
  expect((await run(out, NEW, 'overwrite')).said).toEqual([`region-unbalanced out/a.ts:${line}`]);
  expect(await treeOf(out)).toEqual(before);
});
