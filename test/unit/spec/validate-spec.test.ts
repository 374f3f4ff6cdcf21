import { expect, test } from 'vitest';
import { validationCodes } from '../../../generator/diagnostics/codes/validation.js';
import { check } from './helpers.js';

/** The head of a description with nothing wrong in it; what is checked starts on line 4. */
function description(rest: string, head = 'paths: {}'): string {
  return `openapi: 3.1.0\ninfo: { title: T, version: '1' }\n${head}\n${rest}`;
}

/** A schema on line 6, from column 8. */
function schema(text: string): string {
  return description(`components:\n  schemas:\n    A: ${text}\n    B: { type: object }\n`);
}

/** A path on line 4 and operations under it from line 5, column 5. */
function path(name: string, ...lines: readonly string[]): string {
  return description(['', `  ${name}:`, ...lines.map((line) => `    ${line}`), ''].join('\n').slice(1), 'paths:');
}

function get(...lines: readonly string[]): string {
  return path('/a', 'get:', '  responses: { default: { description: D } }', ...lines.map((line) => `  ${line}`));
}

type Case = readonly [name: string, text: string, code: keyof typeof validationCodes, at: string, hint: string | RegExp];

const pagination = 'style: cursor, after: a, items: i, hasMore: h, cursor: id, envelope: { $ref: x }';
const webhooks = (more = '') =>
  `x-sdk-webhooks: { header: S, timestampKey: t, signatureKey: v1, payload: '{t}.{body}', typeMember: type${more} }\n`;
const id = (more = '') => `[{ name: id, in: path, required: true, schema: {}${more} }]`;
const cursor = 'x-sdk-pagination: { cursor: { style: cursor, after: a, items: i, hasMore: h, cursor: id, envelope: E } }';

const cases: readonly Case[] = [
  ['a newer OpenAPI', '\nopenapi: 4.0.0\n', 'unsupported-version', '2:1', /3\.0, 3\.1 and 3\.2/],
  ['an older Swagger', "swagger: '1.2'\ninfo: 1\n", 'unsupported-version', '1:1', /Swagger 2\.0/],
  ['no version', 'info: {}\npaths: {}\n', 'missing-version', '1:1', /add `openapi: 3\.1\.0`/],
  ['no info', 'openapi: 3.1.0\npaths: {}\n', 'missing-member', '1:1', 'add `info:`'],
  ['no paths', "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n", 'missing-member', '1:1', 'add `paths:`'],
  ['no title', "openapi: 3.1.0\ninfo: { version: '1' }\npaths: {}\n", 'missing-member', '2:7', 'add `title:`'],
  ['a parameter without a place', get('parameters: [{ name: q }]'), 'missing-member', '7:20', 'add `in:`'],
  ['a misspelt member', get('respones: {}'), 'unknown-member', '7:7', 'did you mean "responses"?'],
  ['a member of one’s own', get('colour: red'), 'unknown-member', '7:7', /x-/],
  ['a misspelt keyword', schema('{ propertis: {} }'), 'unknown-member', '6:10', 'did you mean "properties"?'],
  ['a number as a version', 'openapi: 3.1.0\ninfo: { title: T, version: 1.0 }\npaths: {}\n', 'wrong-shape', '2:19', 'write a text'],
  ['paths in a list', description('', 'paths: []'), 'wrong-shape', '3:1', 'write a mapping'],
  ['parameters in a mapping', get('parameters: { q: {} }'), 'wrong-shape', '7:7', 'write a list'],
  ['a text as a schema', schema('{ items: B }'), 'wrong-shape', '6:10', 'write a schema'],
  ['a required flag in a schema', schema('{ required: true }'), 'wrong-shape', '6:10', 'write a list'],
  ['a number among required names', schema('{ required: [a, 5] }'), 'wrong-shape', '6:24', 'write a text'],
  ['a number as a type', schema('{ type: 5 }'), 'wrong-shape', '6:10', /a text/],
  ['a number as a reference', schema('{ $ref: 5 }'), 'wrong-shape', '6:10', 'write a text'],
  ['an unknown type', schema('{ type: strng }'), 'unknown-type', '6:10', 'did you mean "string"?'],
  ['an unknown type among others', schema("{ type: ['null', money] }"), 'unknown-type', '6:10', /one of string/],
  ['an operation id used twice', path('/a', 'get: { operationId: x }', 'put: { operationId: x }'), 'duplicate-operation-id', '6:12', /of its own/],
  ['a path without a slash', path('a', 'get: {}'), 'path-syntax', '4:3', /\/v1/],
  ['a path with an open brace', path('/{a', 'get: {}'), 'path-syntax', '4:3', /\/v1/],
  ['a path with a name twice', path('/{id}/{id}', `parameters: ${id()}`), 'path-syntax', '4:3', /\/v1/],
  ['a path that climbs', path('/a/../b', 'get: {}'), 'path-syntax', '4:3', /\/v1/],
  ['a path that climbs unseen', path('/a/%2E%2e', 'get: {}'), 'path-syntax', '4:3', /\/v1/],
  ['a path of two lines', path('"/a\\nb"', 'get: {}'), 'path-syntax', '4:3', /\/v1/],
  ['a name that nobody declares', path('/{id}', 'get: {}', 'put: {}'), 'path-parameter-undeclared', '5:5', /in: path/],
  ['a name that one does not declare', path('/{id}', `get: { parameters: ${id()} }`, 'put: {summary: S}'), 'path-parameter-undeclared', '6:10', /in: path/],
  ['a misspelt path parameter', path('/{idd}', `parameters: ${id()}`, 'get: {}'), 'path-parameter-unused', '5:18', 'did you mean "idd"?'],
  ['a path parameter too many', path('/a', `get: { parameters: ${id()} }`), 'path-parameter-unused', '5:25', /remove/],
  ['an optional path parameter', path('/{id}', 'parameters: [{ name: id, in: path }]'), 'path-parameter-optional', '5:18', /required: true/],
  ['a parameter twice', get('parameters:', '  - { name: q, in: query }', '  - { name: q, in: query }'), 'duplicate-parameter', '9:11', /remove/],
  ['a header twice', get('parameters: [{ name: X-A, in: header }, { name: x-a, in: header }]'), 'duplicate-parameter', '7:47', /remove/],
  ['a parameter in a strange place', get('parameters: [{ name: q, in: querry }]'), 'unknown-parameter-location', '7:31', 'did you mean "query"?'],
  ['a style that there is not', get('parameters: [{ name: q, in: query, style: fform }]'), 'unknown-style', '7:42', 'did you mean "form"?'],
  ['a style like no other', get('requestBody: { content: { multipart/form-data: { encoding: { a: { style: json-of-some-kind } } } } }'), 'unknown-style', '7:73', /usual/],
  ['a header that ends itself', get('parameters: [{ name: "X: 1", in: header }]'), 'header-name', '7:22', /letters/],
  ['a cookie with a gap', get('parameters: [{ name: a b, in: cookie }]'), 'header-name', '7:22', /letters/],
  ['a key in such a header', description('components: { securitySchemes: { k: { type: apiKey, in: header, name: "a\\r" } } }\n'), 'header-name', '4:65', /letters/],
  ['credentials of two lines', description('components: { securitySchemes: { k: { type: http, scheme: "a\\nb" } } }\n'), 'header-name', '4:51', /letters/],
  ['a server of another protocol', description('servers: [{ url: ftp://example.com }]\n'), 'server-address', '4:13', /https/],
  ['a server that is code', description('servers: [{ url: "javascript:alert(1)" }]\n'), 'server-address', '4:13', /https/],
  ['a pattern that is none', schema("{ type: string, pattern: '(' }"), 'pattern-syntax', '6:24', /ECMA-262/],
  ['a strange status', path('/a', 'get:', '  responses:', '    20: { description: D }'), 'response-status', '7:9', /4XX/],
  ['a method of another time', path('/a', 'trace: {}'), 'left-out-method', '5:5', /POST/],
  ['a strange media type', get('requestBody: { content: { json: {} } }'), 'media-type', '7:33', /application\/json/],
  ['an unknown extension', get('x-sdk-metod: x'), 'unknown-extension', '7:7', 'did you mean "x-sdk-method"?'],
  ['an extension like no other', description('x-sdk-whatever-this-is: 1\n'), 'unknown-extension', '4:1', /reserved/],
  ['an extension at a wrong place', schema('{ x-sdk-method: create }'), 'misplaced-extension', '6:10', 'it belongs in an operation'],
  ['an unknown availability', schema('{ x-sdk-availability: conect }'), 'extension-value', '6:10', 'did you mean "connect"?'],
  ['an expandable that is a text', schema("{ x-sdk-expandable: 'yes' }"), 'extension-value', '6:10', /expansion/],
  ['an expansion without depth', description('x-sdk-expandable: { parameter: expand }\n'), 'extension-value', '4:1', /expansion/],
  ['a resource with a slash', get('x-sdk-resource: a/b'), 'extension-value', '7:7', /checkout\.sessions/],
  ['a method with a dash', get('x-sdk-method: list-all'), 'extension-value', '7:7', /method/],
  ['an unknown client option', description('x-sdk-client: { nmae: Shop }\n'), 'extension-value', '4:17', 'did you mean "name"?'],
  ['a client header without a reference', description('x-sdk-client: { headers: { a: X-A } }\n'), 'extension-value', '4:28', /header parameter/],
  ['a client option with a dash', description("x-sdk-client: { headers: { a-b: { $ref: '#/info' } } }\n"), 'extension-value', '4:28', /option name/],
  ['a pagination of unknown style', description('x-sdk-pagination: { pages: { style: offset } }\n'), 'extension-value', '4:21', /styles/],
  ['a pagination with a gap', description('x-sdk-pagination: { c: { style: token, token: t } }\n').replace('t }', "t, items: i, envelope: { $ref: '#/info' } }"), 'extension-value', '4:21', /styles/],
  ['an unknown method of idempotency', description('x-sdk-idempotency: { header: Key, methods: [pots] }\n'), 'extension-value', '4:45', 'did you mean "post"?'],
  ['an error class in lower case', description('x-sdk-errors: { classes: [{ name: oops }] }\n'), 'extension-value', '4:29', /classes/],
  ['an error status that is none', description('x-sdk-errors: { classes: [{ name: Oops, status: 200 }] }\n'), 'extension-value', '4:41', /classes/],
  ['an unknown pagination', get('x-sdk-pagination: cursr').replace('paths:', `${cursor.replace('E }', "{ $ref: '#/info' } }")}\npaths:`), 'unknown-pagination', '8:7', 'did you mean "cursor"?'],
  ['no pagination at all', get('x-sdk-pagination: cursor'), 'unknown-pagination', '7:7', /x-sdk-pagination/],
  ['an unknown parent of errors', description('x-sdk-errors: { classes: [{ name: AError }, { name: B, parent: AErorr }] }\n'), 'unknown-error-class', '4:56', 'did you mean "AError"?'],
  ['a signature of webhooks with a gap', description(webhooks().replace(', typeMember: type', '')), 'extension-value', '4:1', /typeMember/],
  ['a signed payload without the time', description(webhooks().replace('{t}', '')), 'extension-value', '4:65', /\{t\}/],
  ['a signed payload without the body', description(webhooks().replace('{body}', '')), 'extension-value', '4:65', /\{body\}/],
  ['a tolerance of nothing', description(webhooks(', tolerance: 0')), 'extension-value', '4:106', /seconds/],
  ['a part of the signature with a comma', description(webhooks().replace(' t,', " 't,',")), 'extension-value', '4:30', /timestampKey/],
  ['an event that nothing names', description(`${webhooks()}webhooks:\n  a.b: { post: { requestBody: { content: { application/json: { schema: { properties: { type: { type: string } } } } } } } }\n`), 'event-without-type', '6:3', /const: a\.b/],
  ['a required name that is misspelt', schema('{ required: [nmae], properties: { name: {} } }'), 'unknown-required', '6:21', 'did you mean "name"?'],
  ['a required name that is not there', schema('{ required: [id], properties: { name: {} } }'), 'unknown-required', '6:21', /declare/],
  ['an enum value of another type', schema('{ type: string, enum: [a, 5] }'), 'enum-type', '6:34', /quotes/],
  ['a constant of another type', schema("{ type: integer, const: '5' }"), 'enum-type', '6:25', /quotes/],
  ['a default of another type', schema('{ type: [string, boolean], default: 5 }'), 'default-type', '6:35', /null/],
  ['an enum value twice', schema('{ enum: [a, b, a] }'), 'enum-duplicate', '6:23', /remove/],
  ['an unknown security scheme', description('security: [{ baerer: [] }]\ncomponents: { securitySchemes: { bearer: { type: http } } }\n'), 'unknown-security-scheme', '4:14', 'did you mean "bearer"?'],
  ['a discriminator that maps to nothing', schema('{ discriminator: { propertyName: k, mapping: { b: BB } } }'), 'discriminator-mapping', '6:55', 'did you mean "B"?'],
  ['a discriminator without a property', schema('{ discriminator: {} }'), 'missing-member', '6:25', 'add `propertyName:`'],
  ['a schema composed of itself', schema("{ allOf: [{ $ref: '#/components/schemas/A' }] }"), 'all-of-cycle', '6:5', /only inside/],
];

test.each(cases)('%s is one message at its place', async (_name, text, code, at, hint) => {
  expect(await check(text)).toEqual([
    [code, `openapi.yaml:${at}`, hint instanceof RegExp ? expect.stringMatching(hint) : hint],
  ]);
});

test('every code of validation has a case', () => {
  const covered = new Set(cases.map(([, , code]) => code));
  expect(Object.keys(validationCodes).filter((code) => !covered.has(code as never))).toEqual([]);
});

test('a description that uses every extension rightly has no problems', async () => {
  const text = `openapi: 3.1.0
info: { title: T, version: '1' }
security: [{ key: [] }]
x-other: { anything: [1] }
x-sdk-client: { name: Shop, apiKeyEnv: SHOP_KEY, headers: { account: { $ref: '#/components/parameters/Account' } } }
x-sdk-idempotency: { header: Idempotency-Key, methods: [post] }
x-sdk-expandable: { parameter: expand, depth: 4 }
${webhooks(', tolerance: 60')}webhooks:
  item.made: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Made' } } } } } }
x-sdk-pagination:
  cursor: { ${pagination.replace('x }', "'#/components/schemas/List' }")}, before: b, limit: l }
  search: { style: token, token: page, items: data, nextToken: next, envelope: { $ref: '#/components/schemas/List' } }
x-sdk-errors:
  path: [error]
  schema: { $ref: '#/components/schemas/Failure' }
  requestIdHeader: Request-Id
  shouldRetryHeader: Should-Retry
  classes: [{ name: BadError, type: bad, status: 400 }, { name: WorseError, parent: BadError, description: Worse. }]
paths:
  /items/{id}:
    parameters: [{ name: id, in: path, required: true, x-sdk-availability: preview, schema: { type: string } }]
    get:
      x-sdk-resource: shop.items
      x-sdk-method: list
      x-sdk-pagination: search
      x-sdk-availability: connect
      security: [{ key: [] }]
      responses:
        4XX: { $ref: '#/components/responses/Failure' }
        '200':
          description: D
          content:
            application/vnd.shop+json; version=1:
              schema: { x-sdk-expandable: true, anyOf: [{ type: string }, { $ref: '#/components/schemas/List' }] }
components:
  securitySchemes: { key: { type: http, scheme: bearer } }
  parameters: { Account: { name: Account, in: header, schema: { type: string } } }
  responses: { Failure: { description: D } }
  schemas:
    Made: { allOf: [{ type: object }, { properties: { type: { const: item.made } } }] }
    Failure: { additionalProperties: true, required: [x], properties: {} }
    List:
      allOf: [{ required: [data], properties: { more: { type: [string, 'null'], enum: [a, null] } } }, { properties: { data: {} } }]
      properties: { x-sdk-name: { type: object, properties: { next: { $ref: '#/components/schemas/List' } } } }
      my-own-keyword: 1
`;
  expect(await check(text)).toEqual([]);
});

test('a cursor pagination that lacks a member is told which', async () => {
  const [first] = await check(description(`x-sdk-pagination: { c: { ${pagination.replace('after: a, ', '').replace('x }', "'#/info' }")} } }\n`));
  expect(first?.slice(0, 2)).toEqual(['extension-value', 'openapi.yaml:4:21']);
});

test('problems of one description come in order of place', async () => {
  const rows = await check(`${get('x-sdk-method: 5', 'colour: red')}components: { schemas: { A: { type: strng }, B: { type: nmber } } }\n`);
  expect(rows.map(([code]) => code)).toEqual(['extension-value', 'unknown-member', 'unknown-type', 'unknown-type']);
});

test('a circle of allOf over several schemas is one message', async () => {
  const rows = await check(
    description(`components:
  schemas:
    A: { allOf: [{ $ref: '#/components/schemas/B' }] }
    B: { $ref: '#/components/schemas/C', description: D }
    C: { allOf: [{ $ref: '#/components/schemas/A' }] }
    D: { allOf: [{ $ref: '#/components/schemas/A' }] }
    Fine: { properties: { fine: { allOf: [{ $ref: '#/components/schemas/Fine' }] } } }
`),
  );
  expect(rows.map(([code, at]) => [code, at])).toEqual([['all-of-cycle', 'openapi.yaml:6:5']]);
});
