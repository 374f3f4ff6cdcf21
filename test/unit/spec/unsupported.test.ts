import { expect, test } from 'vitest';
import { readSpec } from '../../../generator/spec/read-spec.js';
import { unsupported } from '../../../generator/spec/unsupported/index.js';
import { validateSpec } from '../../../generator/spec/validate-spec.js';
import { folderWith } from '../../support/folder.js';

const HEAD = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";
const DONE = "responses: { '200': { description: D } }";

/** One operation; its lines start at line 6, column 7. */
const operation = (...lines: readonly string[]): string =>
  `${HEAD}paths:\n  /a/{id}:\n    post:\n${lines.map((line) => `      ${line}\n`).join('')}`;
const body = (content: string): string => pathless(operation(`requestBody: { content: { ${content} } }`, DONE));
const answers = (text: string): string => pathless(operation(`responses: { ${text} }`));
/** The whole document without the parameter in its path. */
const pathless = (text: string): string => text.replace('/{id}', '');
/** One schema, on line 6, column 10. */
const schema = (text: string): string => `${HEAD}paths: {}\ncomponents:\n  schemas:\n    A: { ${text} }\n`;
const scheme = (text: string): string => schema('type: object').replace('schemas:', `securitySchemes: { s: { ${text} } }\n  schemas:`);
const json = "content: { application/json: { schema: { type: object } } }";

/** For each construct a description that has it once, and where it is told. */
const cases: Readonly<Record<string, readonly [text: string, at: string]>> = {
  'a security scheme with a challenge, such as Digest': [scheme('type: http, scheme: digest'), '5:39'],
  'a parameter that is the header `Accept`, `Content-Type` or `Authorization`': [pathless(operation('parameters: [{ in: header, name: accept, schema: { type: string } }]', DONE)), '6:34'],
  'an XML body': [body('application/xml: { schema: { type: object } }'), '6:52'],
  'a form whose schema is no object': [body('multipart/form-data: { schema: { type: string, format: binary } }'), '6:22'],
  'a header of a part whose value the description does not fix': [body('multipart/form-data: { encoding: { a: { headers: { X-A: { schema: { type: string } } } } } }'), '6:73'],
  'a success without JSON beside one with it': [answers(`'200': { ${json} }, '202': { content: { text/plain: {} } }`), '6:92'],
  'a sample in a file of its own': [body('application/json: { examples: { a: { externalValue: a.json } } }'), '6:70'],
  '`itemSchema` of anything but events and JSON Lines': [answers("'200': { content: { application/json-seq: { itemSchema: { type: object } } } }"), '6:64'],
  '`not`': [schema('not: { type: string }'), '6:10'],
  '`itemSchema` of a body': [body('application/jsonl: { itemSchema: { type: object } }'), '6:22'],
  'a condition (`if`, `dependentSchemas`, `dependentRequired`)': [schema('if: { required: [a] }'), '6:10'],
  'an enum without values': [schema('type: string, enum: []'), '6:24'],
  '`anyOf` beside `oneOf`, none of them an object': [schema('oneOf: [{ type: string }], anyOf: [{ type: string }]'), '6:37'],
  'text that holds encoded data (`contentEncoding`, `contentSchema`)': [schema('type: string, contentEncoding: base64'), '6:24'],
};

async function check(text: string) {
  const [document, problems] = await readSpec('openapi.yaml', { cwd: await folderWith({ 'openapi.yaml': text }) });
  return document ? [...problems, ...validateSpec(document)[1]] : problems;
}

test('each construct has a case', () => {
  expect(Object.keys(cases).sort()).toEqual(unsupported.map(({ what }) => what).sort());
});

test.each(unsupported)('$what is told with what happens instead', async ({ what, instead }) => {
  const [text, at] = cases[what] ?? ['', ''];
  const [line, column] = at.split(':').map(Number);
  expect(await check(text)).toEqual([
    {
      code: 'unsupported-construct',
      severity: 'warning',
      message: `${what} is not supported`,
      hint: `the SDK ${instead}`,
      location: { file: 'openapi.yaml', line, column },
    },
  ]);
});

test('a construct that occurs often is told once, at its first place', async () => {
  const text = schema('not: {}').concat('    B: { not: {} }\n    C: { properties: { d: { not: { type: string } } } }\n');
  expect((await check(text.replaceAll('not: {}', 'not: { type: string }'))).map(({ message }) => message)).toEqual([
    '`not` is not supported, here and in 2 more places',
  ]);
});

test('what is followed is not told', async () => {
  const text = `${HEAD}servers: [{ url: https://api.example.com }, { url: 'https://{a}.example.com', variables: { a: { default: b } } }]
security: [{ basic: [] }, { bearer: [], key: [] }, {}]
x-sdk-errors: { requestIdHeader: Request-Id, classes: [] }
paths:
  /a/{id}:
    servers: [{ url: /b }, { url: /c }]
    get:
      security: [{ oauth: [a] }]
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: q, in: query, style: deepObject, schema: { type: [object, 'null'] } }
        - { name: r, in: query, style: pipeDelimited, allowReserved: true, schema: { type: array } }
        - { name: s, in: cookie, content: { application/json: { schema: { type: object } } } }
      requestBody:
        content:
          text/plain: { schema: { type: string } }
          application/x-www-form-urlencoded:
            schema: { properties: { tags: { type: array }, names: { type: array } } }
            encoding: { tags: { style: deepObject, headers: { X-A: { schema: { const: a } } } } }
      responses:
        '200': { content: { application/json: { schema: { anyOf: [{ type: string }, { type: object }] } } } }
        '404': { headers: { request-id: {} }, content: { application/json: {} } }
  /events:
    get:
      responses: { '200': { content: { text/event-stream: { itemSchema: { type: string } } } } }
components:
  securitySchemes:
    basic: { type: http, scheme: Basic }
    bearer: { type: http, scheme: bearer }
    key: { type: apiKey, name: k, in: cookie }
    oauth: { type: oauth2, flows: {} }
    own: { type: http, scheme: Token }
  schemas:
    A: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { a: { enum: [a, null] } } }] }
    B: { type: object, additionalProperties: { type: [string, 'null'] }, minLength: 3 }
    C: { properties: { a: {} }, oneOf: [{ type: object }, { type: object, title: D }] }
    D: { allOf: [{ $ref: '#/components/schemas/C' }, { type: object }], anyOf: [{ required: [a] }, { required: [b] }] }
    E: { $dynamicAnchor: node, items: { $dynamicRef: '#node' } }
    F: { type: string, contentMediaType: image/png }
`;
  expect(await check(text)).toEqual([]);
});
