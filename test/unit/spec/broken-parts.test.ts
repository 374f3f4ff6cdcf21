import { expect, test } from 'vitest';
import { load } from '../../../generator/pipeline.js';
import { operationOf } from '../../support/read-yaml.js';
import { folderWith } from '../../support/folder.js';

const text = `openapi: 3.1.0
info: { title: T, version: 1.0 }
servers: [{ url: https://api.example.com }]
paths:
  /good:
    get:
      operationId: good
      responses: { '200': { description: D, content: { application/json: { schema: { type: string } } } } }
  /bad/{id}/{other}:
    parameters: [{ name: id, in: path, schema: { type: string } }, { name: gone, in: path, schema: {} }, { $ref: '#/components/parameters/Gone' }]
    get:
      operationId: good
      parameters: [{ name: q, in: query }, { name: q, in: query }]
      responses: { '200': { $ref: missing.yaml } }
    put:
      operationId: put
      requestBody: { $ref: broken.yaml }
      responses: { '200': { description: D, content: { application/json: { schema: { $ref: '#/nowhere' } } } } }
  /gone: { $ref: missing.yaml }
  noslash: { delete: { operationId: noslash } }
components:
  schemas:
    Self: { $ref: '#/components/schemas/Self' }
    A: { allOf: [{ $ref: '#/components/schemas/A' }], properties: { a: { type: strng } } }
    B: { required: true, properties: { b: { enum: [x, x] }, c: { type: string }, c: { type: integer } } }
`;

async function loadBroken(strict: boolean) {
  const cwd = await folderWith({ 'openapi.yaml': text, 'broken.yaml': 'a: [\n' });
  return load({ input: 'openapi.yaml', cwd, strict });
}

test('a description that is broken in many places is still one of an API', async () => {
  const [loaded, diagnostics] = await loadBroken(false);
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code).toSorted()).toEqual([
    'all-of-cycle', 'duplicate-operation-id', 'duplicate-parameter', 'path-parameter-optional', 'path-parameter-optional', 'path-parameter-undeclared',
    'path-parameter-unused', 'path-syntax', 'ref-cycle', 'ref-file-not-found', 'ref-file-not-found', 'ref-not-found',
    'ref-not-found', 'unknown-type', 'wrong-shape', 'wrong-shape', 'yaml-duplicate-key', 'yaml-syntax',
  ]);
  if (!loaded) throw new Error('there is no model');
  const { model } = loaded;
  expect(model.version).toBe('1');
  const anything = { kind: 'scalar', type: 'any' };
  const get = operationOf(model, 'get /bad/{id}/{other}');
  expect(get.response?.schema).toMatchObject(anything);
  expect(get.parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
    ['id', 'path', true], ['q', 'query', false], ['other', 'path', true],
  ]);
  const put = operationOf(model, 'put');
  expect([put.body?.schema, put.response?.schema]).toMatchObject([anything, anything]);
  expect(operationOf(model, 'noslash').path).toEqual([{ kind: 'text', text: '/noslash' }]);
  expect(model.schemas.get('Self')?.schema).toMatchObject(anything);
  expect(model.schemas.get('A')?.schema).toMatchObject({ kind: 'object', properties: [{ name: 'a', schema: anything }] });
  expect(model.schemas.get('B')?.schema).toMatchObject({
    properties: [
      { name: 'b', required: false, schema: { kind: 'enum', values: [{ value: 'x' }] } },
      { name: 'c', schema: { type: 'integer' } },
    ],
  });
});

test('strictly taken it is none', async () => {
  const [loaded, diagnostics] = await loadBroken(true);
  expect(loaded).toBeUndefined();
  expect(diagnostics.length).toBeGreaterThan(10);
});

test('what is no description at all is none in either case', async () => {
  const cwd = await folderWith({ 'openapi.yaml': 'services: { web: { image: nginx } }\n', 'old.yaml': "swagger: '1.2'\n" });
  const [other, problems] = await load({ input: 'openapi.yaml', cwd });
  expect([other, problems.map(({ code }) => code)]).toEqual([undefined, ['missing-version']]);
  const [old, unsupported] = await load({ input: 'old.yaml', cwd });
  expect([old, unsupported.map(({ code }) => code)]).toEqual([undefined, ['unsupported-version']]);
});
