import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith, treeOf } from '../../support/folder.js';

const split = {
  'openapi.yaml': tinySpec.slice(0, tinySpec.indexOf('components:')).replace("'#/", "'pets.yaml#/"),
  'pets.yaml': tinySpec.slice(tinySpec.indexOf('components:')),
};

test('writes all files as one JSON document with internal references', async () => {
  const home = await folderWith(split);
  expect(await sdkwright(home, 'bundle', 'openapi.yaml', '--out', 'out.json')).toEqual({
    status: 0,
    out: '',
    err: '',
  });
  const text = (await treeOf(home))['out.json'] ?? '';
  const document = JSON.parse(text) as Record<string, unknown>;
  expect(text).toBe(`${JSON.stringify(document, null, 2)}\n`);
  expect(document).toMatchObject({ openapi: '3.1.0', components: { schemas: { Pet: { type: 'object' } } } });
  expect(text.match(/"\$ref": ".*"/g)).toEqual(['"$ref": "#/components/schemas/Pet"']);
});

test('- writes to stdout', async () => {
  const home = await folderWith(split);
  const { status, out, err } = await sdkwright(home, 'bundle', 'openapi.yaml', '--out', '-');
  expect([status, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({ info: { title: 'Tiny API' } });
  expect(await treeOf(home)).toEqual(split);
});

test('a reference that leads nowhere is told and nothing is written', async () => {
  const home = await folderWith({ 'openapi.yaml': split['openapi.yaml'] });
  const { status, out, err } = await sdkwright(home, 'bundle', 'openapi.yaml', '--out', 'out.json');
  expect([status, out]).toEqual([1, '']);
  expect(err).toMatch(/^openapi\.yaml:12:\d+ error ref-file-not-found: /);
  expect(Object.keys(await treeOf(home))).toEqual(['openapi.yaml']);
});

test('a place that cannot be written to is told', async () => {
  const home = await folderWith(split);
  const { status, err } = await sdkwright(home, 'bundle', 'openapi.yaml', '--out', join('no', 'out.json'));
  expect(status).toBe(1);
  expect(err).toMatch(/^error output-failed: cannot write no\/out\.json: ENOENT/);
});
