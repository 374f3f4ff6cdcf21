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
/** One parameter of its own, on line 7, column 13. */
const parameter = (text: string): string => {
  const id = "- { name: id, in: path, required: true, schema: { type: string } }";
  return operation('parameters:', `  - { ${text} }`, ...(text.includes('in: path') ? [] : [`  ${id}`]), DONE);
};
const body = (content: string): string => pathless(operation(`requestBody: { content: { ${content} } }`, DONE));
const answers = (text: string): string => pathless(operation(`responses: { ${text} }`));
/** The whole document without the parameter in its path. */
const pathless = (text: string): string => text.replace('/{id}', '');
/** One schema, on line 6, column 10. */
const schema = (text: string): string => `${HEAD}paths: {}\ncomponents:\n  schemas:\n    A: { ${text} }\n`;
const scheme = (text: string): string => schema('type: object').replace('schemas:', `securitySchemes: { s: { ${text} } }\n  schemas:`);
const json = "content: { application/json: { schema: { type: object } } }";
const list = 'schema: { type: array, items: { type: string } }';

/** For each construct a description that has it once, and where it is told. */
const cases: Readonly<Record<string, readonly [text: string, at: string]>> = {
  'a callback': [pathless(operation(DONE, "callbacks: { paid: { '{$url}': {} } }")), '7:7'],
  'security of a single operation': [pathless(operation('security: [{}]', DONE)), '6:7'],
  'a combination of security schemes': [`${scheme('type: http, scheme: basic }, t: { type: http, scheme: bearer')}security: [{ s: [], t: [] }]\n`, '8:1'],
  'OAuth 2 or OpenID Connect': [scheme('type: oauth2, flows: {}'), '5:27'],
  'a key in the query or a cookie': [scheme('type: apiKey, name: k, in: query'), '5:50'],
  'a security scheme other than a key, basic and bearer': [scheme('type: http, scheme: digest'), '5:39'],
  'a choice of servers': [`${HEAD}servers: [{ url: /a }, { url: /b }]\npaths: {}\n`, '3:1'],
  'a choice of servers for one operation': [pathless(operation('servers: [{ url: /a }, { url: /b }]', DONE)), '6:7'],
  'a server of one path': [`${HEAD}paths: { /a: { servers: [{ url: /b }] } }\n`, '3:16'],
  'a variable in the URL of a server': [`${HEAD}servers: [{ url: '/{v}', variables: { v: { default: a } } }]\npaths: {}\n`, '3:26'],
  'a cookie parameter': [parameter('name: c, in: cookie, schema: { type: string }'), '7:22'],
  'a list or object in the query in another style than `deepObject`': [parameter(`name: q, in: query, ${list}`), '7:13'],
  'a list or object in a path or header': [parameter(`name: h, in: header, ${list}`), '7:13'],
  'the style of a path parameter': [parameter('name: id, in: path, required: true, style: label, schema: { type: string }'), '7:49'],
  '`content` of a parameter': [parameter(`name: q, in: query, ${json}`), '7:33'],
  '`allowReserved`': [parameter('name: q, in: query, allowReserved: true, schema: { type: string }'), '7:33'],
  'a choice of media types for one body': [body('application/json: {}, text/plain: {}'), '6:22'],
  'a choice of media types for one answer': [answers("'200': { content: { application/json: {}, text/plain: {} } }"), '6:29'],
  'an XML body': [body('application/xml: { schema: { type: object } }'), '6:52'],
  'a list or object in a form in another style than `deepObject`': [body(`multipart/form-data: { schema: { properties: { a: { type: object } } } }`), '6:56'],
  'the media type or the headers of one part of a body': [body('multipart/form-data: { encoding: { a: { contentType: image/png } } }'), '6:73'],
  'a second kind of success': [answers("'200': { description: D }, '202': { description: D }"), '6:47'],
  'a body of `default` in place of a success': [answers(`default: { ${json} }`), '6:20'],
  'the shape of a failed answer without `x-sdk-errors`': [answers(`'200': { description: D }, 4XX: { ${json} }`), '6:47'],
  'a header of an answer': [answers("'200': { description: D, headers: { Left: {} } }"), '6:45'],
  'a link': [answers("'200': { description: D, links: { next: {} } }"), '6:45'],
  'a sample in a file of its own': [body('application/json: { examples: { a: { externalValue: a.json } } }'), '6:70'],
  '`itemSchema` of anything but a stream of events': [answers("'200': { content: { application/jsonl: { itemSchema: { type: object } } } }"), '6:61'],
  '`not`': [schema('not: { type: string }'), '6:10'],
  'a condition (`if`, `dependentSchemas`)': [schema('if: { required: [a] }'), '6:10'],
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
  const text = `${HEAD}servers: [{ url: https://api.example.com }]
security: [{ basic: [] }, { bearer: [] }]
x-sdk-errors: { requestIdHeader: Request-Id, classes: [] }
paths:
  /a/{id}:
    get:
      security: [{ basic: [] }, { bearer: [] }]
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: q, in: query, style: deepObject, schema: { type: [object, 'null'] } }
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: { properties: { tags: { type: array } } }
            encoding: { tags: { style: deepObject } }
      responses:
        '200': { content: { application/json: { schema: { anyOf: [{ type: string }, { type: object }] } } } }
        '404': { headers: { request-id: {} }, content: { application/json: {} } }
  /events:
    get:
      responses: { '200': { content: { text/event-stream: { itemSchema: { type: string } } } } }
components:
  securitySchemes: { basic: { type: http, scheme: Basic }, bearer: { type: http, scheme: bearer } }
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
