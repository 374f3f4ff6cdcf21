import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestName } from '../../../generator/output/manifest.js';
import { prepareOutput } from '../../../generator/output/prepare.js';
import { folderWith } from '../../support/folder.js';
import { prepare } from './harness.js';

test('a file that is emitted twice is a diagnostic, and no plan', async () => {
  const file = { path: 'a.ts', text: 'A', format: false };
  const content = { source: 'spec', files: [file, file], reuse: true, edits: 'overwrite' } as const;
  const [plan, problems] = await prepareOutput({ path: await folderWith(), label: 'out' }, content);
  expect(plan).toBeUndefined();
  expect(problems).toMatchObject([
    { code: 'emitted-file-invalid', message: expect.stringContaining('a.ts was emitted twice') as string },
  ]);
});

test('a folder that the system does not show is a diagnostic', async () => {
  const out = join(await folderWith(), 'a'.repeat(300));
  const [plan, problems] = await prepare(out, { 'a.ts': 'A' }, 'overwrite');
  expect(plan).toBeUndefined();
  expect(problems).toMatchObject([
    { code: 'output-failed', message: expect.stringMatching(/^cannot write out: ENAMETOOLONG/) as string },
  ]);
});

test('without a manifest that can be read, nobody knows which files are ours', async () => {
  const out = await folderWith({ 'a.ts': 'A', [manifestName]: '<<<<<<< ours' });
  const [plan, problems] = await prepare(out, { 'a.ts': 'A' }, 'overwrite');
  expect(plan).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(['manifest-invalid']);
});

test('a bug is thrown', async () => {
  await expect(prepare('no\u0000path', { 'a.ts': 'A' }, 'overwrite')).rejects.toThrow('null bytes');
});
