import { expect, test } from 'vitest';
import { run } from '../../../generator/cli/run.js';
import { Recorder, sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith } from '../../support/folder.js';

test('a good description is called valid, with its size', async () => {
  const home = await folderWith({ 'openapi.yaml': tinySpec });
  expect(await sdkwright(home, 'validate', 'openapi.yaml')).toEqual({
    status: 0,
    out: 'openapi.yaml: valid, 1 resource, 1 operation, 1 model\n',
    err: '',
  });
});

test('all problems are told and counted', async () => {
  const text = tinySpec
    .replaceAll('type: string', 'type: strng')
    .replace('required: [id]', 'required: [idd]');
  const home = await folderWith({ 'openapi.yaml': text });
  const { status, out, err } = await sdkwright(home, 'validate', 'openapi.yaml');
  expect([status, out]).toEqual([1, '']);
  expect(err.match(/(?:error|warning) [\w-]+/g)).toEqual([
    'error unknown-type',
    'warning unknown-required',
    'error unknown-type',
  ]);
  expect(err).toMatch(/\n2 errors, 1 warning\n$/);
});

test('warnings alone do not fail', async () => {
  const home = await folderWith({ 'openapi.yaml': tinySpec.replace('required: [id]', 'required: [idd]') });
  const { status, out, err } = await sdkwright(home, 'validate', 'openapi.yaml');
  expect([status, out.split(',')[0]]).toEqual([0, 'openapi.yaml: valid']);
  expect(err).toMatch(/\n1 warning\n$/);
});

test('a file that is not there', async () => {
  const { status, err } = await sdkwright(await folderWith(), 'validate', 'openapi.yaml');
  expect([status, err.split('\n')[0]]).toEqual([1, 'error file-not-found: there is no file openapi.yaml']);
});

test('a terminal sees one line rewritten, erased in the end', async () => {
  const recorder = new Recorder(await folderWith({ 'openapi.yaml': tinySpec }), { terminal: true });
  expect(await run(['validate', 'openapi.yaml'], recorder.io)).toBe(0);
  const erase = '\r\u001b[2K';
  const shown = ['read …', '', 'validate …', '', 'build …', ''];
  expect(recorder.err).toBe(shown.map((text) => erase + text).join(''));
});

test('colours are used only where they are wanted', async () => {
  const home = await folderWith();
  const recorder = new Recorder(home, { color: true });
  await run(['validate', 'openapi.yaml'], recorder.io);
  expect(recorder.err).toContain('\u001b[31merror');
  expect((await sdkwright(home, 'validate', 'openapi.yaml')).err).not.toContain('\u001b');
});
