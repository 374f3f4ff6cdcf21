import { expect, test } from 'vitest';
import { run } from '../../../generator/cli/run.js';
import { Recorder, sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith } from '../../support/folder.js';

const overlay = (actions: string) =>
  `overlay: 1.0.0\ninfo: { title: Ours, version: 1 }\nactions: [${actions}]\n`;

const files = {
  'openapi.yaml': tinySpec,
  'title.yaml': overlay('{ target: $.info, update: { title: Small API } }'),
  'version.yaml': overlay('{ target: $.info, update: { version: "7" } }'),
  'broken.yaml': overlay('{ target: $.components.schemas.Pet, update: { type: strng } }'),
};
const both = ['--overlay', 'title.yaml', '--overlay', 'version.yaml'];

test('validate checks what an overlay makes of a description', async () => {
  const home = await folderWith(files);
  const { status, err } = await sdkwright(home, 'validate', 'openapi.yaml', '--overlay', 'broken.yaml');
  expect([status, /error [\w-]+/.exec(err)?.[0]]).toEqual([1, 'error unknown-type']);
  expect((await sdkwright(home, 'validate', 'openapi.yaml', ...both)).status).toBe(0);
});

test('bundle writes what overlays make of a description', async () => {
  const home = await folderWith(files);
  const { out } = await sdkwright(home, 'bundle', 'openapi.yaml', ...both, '--out', '-');
  expect(JSON.parse(out)).toMatchObject({ info: { title: 'Small API', version: '7' } });
});

test('mock serves what overlays make of a description', async () => {
  const home = await folderWith(files);
  const recorder = new Recorder(home, { interrupted: () => Promise.resolve() });
  expect(await run(['mock', 'openapi.yaml', ...both], recorder.io)).toBe(0);
  expect(recorder.out).toMatch(/^Small API 7 on /);
});
