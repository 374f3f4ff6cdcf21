import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { readSpec } from '../../../generator/spec/read-spec.js';
import { folderWith } from '../../support/folder.js';
import { row } from './helpers.js';

const files = {
  'openapi.yaml': `openapi: 3.0.3
info: { title: T, version: '1' }
tags: [{ name: a }, { name: b }, { name: c }]
paths:
  /a: { $ref: a.yaml }
  /b: { get: { operationId: b, tags: [x] } }
components: { schemas: { A: { type: object, properties: { a: { type: string } } } } }
`,
  'a.yaml': 'get: { operationId: a }\npost: { operationId: c }\n',
};

/** The description after these actions, and what was wrong with them. */
async function apply(actions: string, more: Readonly<Record<string, string>> = {}) {
  const overlay = `overlay: 1.0.0\ninfo: { title: O, version: '1' }\nactions:\n${actions}\n`;
  const cwd = await folderWith({ ...files, 'overlay.yaml': overlay, ...more });
  const [document, diagnostics] = await readSpec('openapi.yaml', { cwd, overlays: ['overlay.yaml'] });
  if (!document) throw new Error(JSON.stringify(diagnostics));
  return { document, root: JSON.parse(JSON.stringify(document.root)) as unknown, rows: diagnostics.map(row) };
}

test('members are merged, lists get longer, the rest is replaced', async () => {
  const { root, rows } = await apply(`
  - target: $.paths['/b'].get
    update: { tags: [y], operationId: bee, x-sdk-method: look }
  - target: $.info
    update: { contact: { name: N } }
  - target: $.tags
    update: { name: d }`);
  expect(rows).toEqual([]);
  expect(root).toMatchObject({
    info: { title: 'T', contact: { name: 'N' } },
    tags: [{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }],
    paths: { '/b': { get: { operationId: 'bee', tags: ['x', 'y'], 'x-sdk-method': 'look' } } },
  });
});

test('values are removed, several of a list too', async () => {
  const { root, rows } = await apply(`
  - { target: "$.tags[?@.name != 'b']", remove: true }
  - { target: "$.paths['/b']", remove: true }`);
  expect(rows).toEqual([]);
  expect(root).toMatchObject({ tags: [{ name: 'b' }], paths: { '/a': { get: { operationId: 'a' } } } });
  expect(root).not.toHaveProperty(['paths', '/b']);
});

test('all files count as one, in the words they are written in', async () => {
  const { root, rows } = await apply(`
  - target: $.paths['/a'].post
    update: { summary: S }
  - target: $.components.schemas.A.properties
    update: { b: { type: string, nullable: true }, c: { $ref: '#/components/schemas/A' } }`);
  expect(rows).toEqual([]);
  expect(root).toMatchObject({
    paths: { '/a': { post: { operationId: 'c', summary: 'S' } } },
    components: { schemas: { A: { properties: { b: { type: ['string', 'null'] }, c: { $ref: '#/components/schemas/A' } } } } },
  });
});

test('a value added at several places is one of its own at each, and keeps its place', async () => {
  const { document, root } = await apply(`
  - target: $.paths.*.get
    update: { x-a: { b: 1 } }
  - target: $.paths['/a'].get.x-a
    update: { c: 2 }`);
  expect(root).toMatchObject({ paths: { '/a': { get: { 'x-a': { b: 1, c: 2 } } }, '/b': { get: { 'x-a': { b: 1 } } } } });
  expect(root).not.toHaveProperty(['paths', '/b', 'get', 'x-a', 'c']);
  const get = (document.root['paths'] as Record<string, Record<string, object>>)['/b']?.['get'] ?? {};
  expect(document.locate(get, 'x-a')).toEqual({ file: 'overlay.yaml', line: 6, column: 15 });
});

test('a wrong reference that an overlay adds is reported there', async () => {
  const { rows } = await apply("  - target: $.components.schemas.A.properties\n    update: { b: { $ref: '#/components/schemas/AA' } }");
  expect(rows).toEqual([['ref-not-found', 'overlay.yaml:5:20', 'did you mean "A"?']]);
});

test.each([
  ['  - { target: $.nowhere, remove: true }', 'overlay-no-match', '4:7', /bundle/],
  ['  - { target: "$.[", remove: true }', 'overlay-path', '4:7', /RFC 9535/],
  ['  - { remove: true }', 'overlay-invalid', '4:5', /target/],
  ['  - { target: $.info }', 'overlay-invalid', '4:7', /update/],
  ['  - { target: $.info.title, update: T2 }', 'overlay-invalid', '4:7', /update/],
  ['  - { target: $, remove: true }', 'overlay-invalid', '4:7', /update/],
])('%s is one message at its place', async (actions, code, at, hint) => {
  expect((await apply(actions)).rows).toEqual([[code, `overlay.yaml:${at}`, expect.stringMatching(hint)]]);
});

test('an overlay may be missing, of another kind or broken', async () => {
  const problems = async (text?: string) => {
    const cwd = await folderWith({ ...files, ...(text !== undefined && { 'o.yaml': text }) });
    const [, diagnostics] = await readSpec('openapi.yaml', { cwd, overlays: ['o.yaml'] });
    return diagnostics.map(({ code }: Diagnostic) => code);
  };
  expect(await problems()).toEqual(['file-not-found']);
  expect(await problems('openapi: 3.1.0\n')).toEqual(['overlay-invalid']);
  expect(await problems('overlay: 1.0.0\nactions: {}\n')).toEqual(['overlay-invalid']);
  expect(await problems('actions: [\n')).toEqual(['yaml-syntax']);
});

test('Swagger 2 is changed as it is written', async () => {
  const { root, rows } = await apply("  - target: $.definitions.A\n    update: { x-nullable: true }", {
    'openapi.yaml': "swagger: '2.0'\ninfo: {}\npaths: {}\ndefinitions: { A: { type: string } }\n",
  });
  expect(rows).toEqual([]);
  expect(root).toMatchObject({ components: { schemas: { A: { type: ['string', 'null'] } } } });
});
