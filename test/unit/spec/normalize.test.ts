import { expect, test } from 'vitest';
import type { JsonObject, SpecDocument } from '../../../generator/spec/document.js';
import { validateSpec } from '../../../generator/spec/validate-spec.js';
import { read, readWell, row } from './helpers.js';

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function at(document: SpecDocument | undefined, ...keys: readonly string[]): JsonObject {
  return keys.reduce<JsonObject>((node, key) => node[key] as JsonObject, document?.root ?? {});
}

/** The schemas of a description of a version, as they are read. */
async function schemasOf(version: string, schemas: string): Promise<unknown> {
  const document = await readWell({ 'openapi.yaml': `${version}\ncomponents:\n  schemas:\n${schemas.replaceAll(/^/gm, '    ')}\n` });
  return plain(at(document, 'components', 'schemas'));
}

test.each([
  ['{ type: string, nullable: true }', { type: ['string', 'null'] }],
  ['{ type: string, nullable: false }', { type: 'string' }],
  ['{ type: string, nullable: true, enum: [a] }', { type: ['string', 'null'], enum: ['a', null] }],
  ['{ nullable: true, enum: [a, null] }', { enum: ['a', null] }],
  ['{ nullable: true }', {}],
  ['{ nullable: true, properties: {} }', { type: ['object', 'null'], properties: {} }],
  ['{ nullable: true, oneOf: [{ type: string }] }', { oneOf: [{ type: 'string' }, { type: 'null' }] }],
  ['{ nullable: true, allOf: [{ type: string }], title: T }', { title: 'T', anyOf: [{ allOf: [{ type: 'string' }] }, { type: 'null' }] }],
  ['{ minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false }', { exclusiveMinimum: 1, maximum: 9 }],
  ['{ items: [{ type: string }], additionalItems: { type: integer } }', { prefixItems: [{ type: 'string' }], items: { type: 'integer' } }],
])('in 3.0 %s means the same as in 3.1', async (text, expected) => {
  expect(await schemasOf('openapi: 3.0.3', `A: ${text}`)).toEqual({ A: expected });
});

test('beside a reference nothing counts before 3.1, except words for people', async () => {
  const { document, diagnostics } = await read({
    'openapi.yaml': `openapi: 3.0.0
components:
  schemas:
    A: { $ref: '#/components/schemas/B', description: D, nullable: true }
    B: { type: string }
`,
  });
  expect(plain(at(document, 'components', 'schemas', 'A'))).toEqual({ $ref: '#/components/schemas/B', description: 'D' });
  expect(diagnostics.map(row)).toEqual([['ref-sibling', 'openapi.yaml:4:58', expect.stringContaining('allOf') as string]]);
});

test('beside a reference everything counts since 3.1', async () => {
  const schemas = "A: { $ref: '#/components/schemas/B', description: D, maxLength: 5 }\nB: { type: string }\nC: { $ref: '#/components/schemas/B', description: D }";
  expect(await schemasOf('openapi: 3.1.0', schemas)).toEqual({
    A: { description: 'D', maxLength: 5, allOf: [{ $ref: '#/components/schemas/B' }] },
    B: { type: 'string' },
    C: { $ref: '#/components/schemas/B', description: 'D' },
  });
});

test('anchors and ids are followed within their resource', async () => {
  const schemas = `A: { $ref: '#b', description: by anchor }
B: { $anchor: b, type: string }
C: { $ref: 'https://example.com/d' }
D: { $id: 'https://example.com/d', type: object, properties: { e: { $ref: '#/$defs/E' }, f: { $ref: '#f' }, g: { $ref: '#/components/schemas/B' } }, $defs: { E: { items: { $ref: '#/$defs/E' } }, F: { $anchor: f } } }
T: { $dynamicAnchor: node, items: { $dynamicRef: '#node' } }`;
  expect(await schemasOf('openapi: 3.1.0', schemas)).toMatchObject({
    A: { $ref: '#/components/schemas/B' },
    C: { $ref: '#/components/schemas/D' },
    D: { properties: { e: { $ref: '#/components/schemas/DE' }, f: { $ref: '#/components/schemas/D/$defs/F' }, g: { $ref: '#/components/schemas/B' } } },
    DE: { items: { $ref: '#/components/schemas/DE' } },
    T: { items: { $ref: '#/components/schemas/T' } },
  });
});

test('parts in other files are written in the version of the first', async () => {
  const document = await readWell({
    'openapi.yaml': "openapi: 3.0.3\ncomponents: { schemas: { A: { $ref: a.yaml }, B: { $ref: 'b.yaml#/components/schemas/B' } } }\n",
    'a.yaml': 'type: string\nnullable: true\n',
    'b.yaml': "openapi: 3.1.0\ncomponents: { schemas: { B: { type: string, nullable: true } } }\n",
  });
  expect(plain(at(document, 'components', 'schemas'))).toEqual({
    A: { type: ['string', 'null'] },
    B: { type: 'string', nullable: true },
  });
});

test('classes of statuses and default may be written in any case', async () => {
  const document = await readWell({ 'openapi.yaml': 'openapi: 3.1.0\npaths: { /a: { get: { responses: { 2xx: {}, 4Xx: {}, Default: {} } } } }\n' });
  expect(Object.keys(at(document, 'paths', '/a', 'get', 'responses'))).toEqual(['2XX', '4XX', 'default']);
});

const swagger = `swagger: '2.0'
info: { title: T, version: '1' }
host: example.com
basePath: /v1/
schemes: [http, https]
consumes: [application/json, application/xml]
produces: [application/json]
securityDefinitions:
  basic: { type: basic }
  code: { type: oauth2, flow: accessCode, authorizationUrl: 'https://a', tokenUrl: 'https://b', scopes: { read: Reads } }
paths:
  /a:
    parameters: [{ $ref: '#/parameters/Body' }]
    put: { responses: { '200': { $ref: '#/responses/R' } } }
    post:
      produces: [text/plain]
      consumes: [multipart/form-data]
      parameters:
        - { name: f, in: formData, type: file, required: true }
        - { name: l, in: formData, type: array, items: { type: string }, collectionFormat: pipes }
        - { name: q, in: query, type: array, items: { type: string } }
        - { $ref: '#/parameters/Multi' }
      responses: { '200': { description: D, schema: { type: string }, examples: { text/plain: hi }, headers: { X-A: { type: integer, description: H } } } }
parameters:
  Body: { name: b, in: body, required: true, schema: { $ref: '#/definitions/B' } }
  Multi: { name: m, in: query, type: array, items: { type: integer }, collectionFormat: multi, x-example: [1] }
responses: { R: { description: D, schema: { $ref: '#/definitions/B' } } }
definitions: { B: { discriminator: kind, properties: { kind: { type: string, x-nullable: true } } } }
`;

test('Swagger 2 becomes OpenAPI 3.1', async () => {
  const document = await readWell({ 'openapi.yaml': swagger });
  const media = { schema: { $ref: '#/components/schemas/B' } };
  const body = { required: true, content: { 'application/json': media, 'application/xml': media } };
  expect(plain(document.root)).toEqual({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    servers: [{ url: 'https://example.com/v1' }, { url: 'http://example.com/v1' }],
    paths: {
      '/a': {
        parameters: [],
        put: { parameters: [], requestBody: body, responses: { '200': { $ref: '#/components/responses/R' } } },
        post: {
          parameters: [
            { name: 'q', in: 'query', explode: false, schema: { type: 'array', items: { type: 'string' } } },
            { $ref: '#/components/parameters/Multi' },
          ],
          requestBody: {
            required: true,
            content: {
              'multipart/form-data': {
                schema: {
                  type: 'object',
                  properties: { f: { type: 'string', format: 'binary' }, l: { type: 'array', items: { type: 'string' } } },
                  required: ['f'],
                },
                encoding: { l: { style: 'pipeDelimited', explode: false } },
              },
            },
          },
          responses: {
            '200': {
              description: 'D',
              headers: { 'X-A': { description: 'H', schema: { type: 'integer' } } },
              content: { 'text/plain': { schema: { type: 'string' }, example: 'hi' } },
            },
          },
        },
      },
    },
    components: {
      schemas: { B: { discriminator: { propertyName: 'kind' }, properties: { kind: { type: ['string', 'null'] } } } },
      responses: { R: { description: 'D', content: { 'application/json': media } } },
      securitySchemes: {
        basic: { type: 'http', scheme: 'basic' },
        code: { type: 'oauth2', flows: { authorizationCode: { authorizationUrl: 'https://a', tokenUrl: 'https://b', scopes: { read: 'Reads' } } } },
      },
      parameters: { Multi: { name: 'm', in: 'query', style: 'form', explode: true, schema: { type: 'array', items: { type: 'integer' }, example: [1] } } },
    },
  });
});

test('what was moved keeps its place', async () => {
  const document = await readWell({ 'openapi.yaml': swagger });
  const query = (at(document, 'paths', '/a', 'post')['parameters'] as JsonObject[])[0]?.['schema'] as JsonObject;
  expect(document.locate(query, 'type')).toEqual({ file: 'openapi.yaml', line: 21, column: 33 });
  expect(document.locate(at(document, 'components', 'schemas'), 'B')).toEqual({ file: 'openapi.yaml', line: 28, column: 16 });
});

test('Swagger 2 in several files', async () => {
  const document = await readWell({
    'openapi.yaml': "swagger: '2.0'\npaths: { /a: { $ref: a.yaml } }\ndefinitions: { A: { type: string, x-nullable: true } }\n",
    'a.yaml': "post:\n  parameters: [{ $ref: 'b.yaml#/parameters/B' }]\n  responses: { default: { schema: { $ref: 'openapi.yaml#/definitions/A' } } }\n",
    'b.yaml': "parameters: { B: { name: b, in: body, schema: { $ref: 'openapi.yaml#/definitions/A' } } }\n",
  });
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/A' } } };
  expect(plain(at(document, 'paths', '/a', 'post'))).toEqual({ parameters: [], requestBody: { content }, responses: { default: { content } } });
  expect(plain(at(document, 'components', 'schemas'))).toEqual({ A: { type: ['string', 'null'] } });
});

test('a description may be nothing but a reference to its file', async () => {
  const document = await readWell({ 'openapi.yaml': '$ref: parts/real.yaml\n', 'parts/real.yaml': 'openapi: 3.0.0\ninfo: { title: Real }\n' });
  expect(document.root.info).toEqual({ title: 'Real' });
});

test('the words of 3.2 have a meaning', async () => {
  const { document, rows } = await read({
    'openapi.yaml': `openapi: 3.2.0
info: { title: T, version: '1' }
tags: [{ name: a, summary: A, parent: b, kind: nav }]
paths:
  /a:
    get:
      responses:
        '200': { summary: S, content: { text/event-stream: { itemSchema: { type: string }, examples: { e: { dataValue: x } } } } }
    query: { responses: { default: {} } }
`,
  });
  expect([...rows, ...(document ? validateSpec(document)[1].map(row) : [])]).toEqual([
    ['left-out-method', 'openapi.yaml:9:5', expect.any(String) as string],
  ]);
});
