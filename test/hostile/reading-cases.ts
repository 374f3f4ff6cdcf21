import { api, type Part } from './support/api.js';

/** A description that asks too much of whoever reads it, or too little of its writer. */
export interface ReadingCase {
  readonly id: number | 'parser';
  readonly what: string;
  readonly text: () => string | Uint8Array;
  /** The problem it is; without one it is read as it is meant. */
  readonly code?: string;
}

/** A description in YAML with a schema at the end. */
const yaml = (schema: string): string =>
  `openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    Pet: ${schema}\n`;

const withSchemas = (schemas: Part): string => JSON.stringify(api({ components: { schemas } }), null, 1);
const ref = (name: string): Part => ({ $ref: `#/components/schemas/${name}` });

/** Each name in turn, and what the one after it is called. */
const chain = (length: number, link: (next: string) => unknown): Part =>
  Object.fromEntries(
    Array.from({ length }, (_, index) => [index === 0 ? 'Pet' : `S${index}`, link(`S${index + 1}`)]),
  );

const doubling = (word: string): Part => ({
  ...chain(40, (next) => ({ [word]: [ref(next), ref(next)] })),
  S40: { type: 'object', properties: { id: { type: 'string' } } },
});

const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

const bomb = (): string => {
  const levels = Array.from({ length: 20 }, (_, index) => {
    const item = index === 0 ? 'x' : `*a${index - 1}`;
    return `x-${index}: &a${index} [${Array.from({ length: 9 }, () => item).join(', ')}]\n`;
  });
  return `${levels.join('')}${yaml('{}')}`;
};

export const readingCases: readonly ReadingCase[] = [
  { id: 'parser', what: 'aliases of aliases', text: bomb, code: 'yaml-alias-limit' },
  {
    id: 'parser',
    what: 'an alias inside of itself',
    text: () => `x-a: &a [*a]\n${yaml('{}')}`,
    code: 'yaml-alias-cycle',
  },
  {
    id: 'parser',
    what: 'lists in lists of YAML',
    text: () => yaml(`{ enum: ${'['.repeat(100_000)}${']'.repeat(100_000)} }`),
    code: 'too-deep',
  },
  {
    id: 'parser',
    what: 'lists in lists of JSON',
    text: () => `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    code: 'too-deep',
  },
  { id: 'parser', what: 'lists that never end', text: () => `{"a":${'['.repeat(100_000)}`, code: 'too-deep' },
  {
    id: 'parser',
    what: 'a block in a block',
    text: () => Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
    code: 'too-deep',
  },
  {
    id: 'parser',
    what: 'a key twice',
    text: () => yaml('{ type: string, type: object }'),
    code: 'yaml-duplicate-key',
  },
  {
    id: 'parser',
    what: 'a key in quotes and without',
    text: () => `x-a: { 200: a, '200': b }\n${yaml('{}')}`,
    code: 'yaml-duplicate-key',
  },
  {
    id: 'parser',
    what: 'a key twice in JSON',
    text: () => '{"openapi":"3.1.0","openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{}}',
    code: 'yaml-duplicate-key',
  },
  {
    id: 'parser',
    what: 'a key that is __proto__ twice',
    text: () =>
      '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"__proto__":1,"__proto__":2}',
    code: 'yaml-duplicate-key',
  },
  {
    id: 'parser',
    what: 'words of YAML 1.1',
    text: () => yaml('{ type: string, enum: [yes, no, on, off, y, n] }'),
  },
  {
    id: 'parser',
    what: 'dates and times',
    text: () => yaml('{ type: string, enum: [2022-08-01, 12:30, 2022-08-01T00:00:00Z] }'),
  },
  {
    id: 'parser',
    what: 'a version that is a number',
    text: () => yaml('{}').replace("'1'", '3.10'),
    code: 'wrong-shape',
  },
  {
    id: 'parser',
    what: 'whole numbers of 64 bits',
    text: () => yaml('{ type: integer, enum: [9007199254740993, 9007199254740992] }'),
  },
  { id: 'parser', what: 'a number without end', text: () => yaml('{ maximum: 1e400 }'), code: 'yaml-number' },
  {
    id: 'parser',
    what: 'a number without end in JSON',
    text: () => '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"x":1e400}',
    code: 'yaml-number',
  },
  { id: 'parser', what: 'a number that is none', text: () => yaml('{ maximum: .nan }'), code: 'yaml-number' },
  { id: 'parser', what: 'a merge of nothing', text: () => yaml('{ <<: 5 }'), code: 'yaml-merge' },
  { id: 'parser', what: 'an unknown tag', text: () => yaml('!evil { type: string }'), code: 'yaml-tag' },
  {
    id: 'parser',
    what: 'a tag that runs code elsewhere',
    text: () => yaml("!!js/function 'function () {}'"),
    code: 'yaml-tag',
  },
  { id: 'parser', what: 'bytes', text: () => yaml('!!binary aGVsbG8='), code: 'yaml-tag' },
  { id: 'parser', what: 'a date by tag', text: () => yaml('!!timestamp 2022-08-01'), code: 'yaml-tag' },
  { id: 'parser', what: 'NUL', text: () => yaml('{}\n#\u0000'), code: 'file-encoding' },
  {
    id: 'parser',
    what: 'bytes that are no text',
    text: () => Buffer.concat([Buffer.from(yaml('{}')), Buffer.from([0x23, 0xff])]),
    code: 'file-encoding',
  },
  { id: 'parser', what: 'a byte order mark', text: () => `\ufeff${yaml('{}')}` },
  { id: 'parser', what: 'UTF-16', text: () => utf16(yaml('{ type: string }'), false) },
  { id: 'parser', what: 'UTF-16, the other way round', text: () => utf16(yaml('{ type: string }'), true) },
  {
    id: 'parser',
    what: 'UTF-16 without a mark',
    text: () => Buffer.from(yaml('{ type: string }'), 'utf16le'),
  },
  {
    id: 'parser',
    what: 'half a character of UTF-16',
    text: () => utf16(yaml('{ title: \ud800 }'), false),
    code: 'file-encoding',
  },
  {
    id: 'parser',
    what: 'a mapping as a key',
    text: () => `? { a: b }\n: c\n${yaml('{}')}`,
    code: 'yaml-syntax',
  },
  { id: 'parser', what: 'two documents', text: () => `${yaml('{}')}---\nb: 1\n`, code: 'yaml-documents' },
  {
    id: 'parser',
    what: 'a directive of another YAML',
    text: () => `%YAML 3.0\n---\n${yaml('{}')}`,
    code: 'yaml-syntax',
  },
  {
    id: 37,
    what: 'members called as those of all objects',
    text: () =>
      yaml(
        '{ type: object, required: [constructor], properties: { __proto__: { type: string }, constructor: { type: string }, toString: { type: string }, then: { type: string }, toJSON: { type: string } } }',
      ),
  },
  {
    id: 44,
    what: 'a file of the machine',
    text: () => yaml("{ $ref: 'file:///etc/passwd' }"),
    code: 'ref-remote',
  },
  {
    id: 45,
    what: 'a file beside the folder',
    text: () => yaml("{ $ref: '../secret.yaml' }"),
    code: 'ref-outside-root',
  },
  {
    id: 45,
    what: 'a file by its whole path',
    text: () => yaml("{ $ref: '/etc/passwd' }"),
    code: 'ref-outside-root',
  },
  {
    id: 46,
    what: 'a file behind a link',
    text: () => yaml("{ $ref: 'link/secret.yaml' }"),
    code: 'ref-outside-root',
  },
  {
    id: 46,
    what: 'a file that might be behind a link',
    text: () => yaml("{ $ref: 'link/secrets.yaml' }"),
    code: 'ref-file-not-found',
  },
  {
    id: 47,
    what: 'another host',
    text: () => yaml("{ $ref: 'https://example.com/a.yaml' }"),
    code: 'ref-remote',
  },
  {
    id: 47,
    what: 'another host without a protocol',
    text: () => yaml("{ $ref: '//example.com/a.yaml' }"),
    code: 'ref-remote',
  },
  {
    id: 47,
    what: 'data in an address',
    text: () => yaml("{ $ref: 'data:application/json,{}' }"),
    code: 'ref-remote',
  },
  {
    id: 50,
    what: 'what all objects have',
    text: () => yaml("{ $ref: '#/__proto__' }"),
    code: 'ref-not-found',
  },
  {
    id: 50,
    what: 'what makes all objects',
    text: () => yaml("{ $ref: '#/components/schemas/constructor' }"),
    code: 'ref-not-found',
  },
  {
    id: 51,
    what: 'marks of pointers, mixed',
    text: () => withSchemas({ Pet: ref('a~1b~01%2Fc'), 'a/b~1/c': { type: 'string' } }),
    code: 'ref-not-found',
  },
  {
    id: 51,
    what: 'marks of pointers',
    text: () => withSchemas({ Pet: ref('a~1b~01%25'), 'a/b~1%': { type: 'string' } }),
  },
  { id: 52, what: 'a reference to itself', text: () => withSchemas({ Pet: ref('Pet') }), code: 'ref-cycle' },
  {
    id: 52,
    what: 'references to each other',
    text: () => withSchemas({ Pet: ref('Cat'), Cat: ref('Pet') }),
    code: 'ref-cycle',
  },
  {
    id: 53,
    what: 'a schema in itself',
    text: () =>
      withSchemas({
        Pet: {
          type: 'object',
          required: ['pet'],
          properties: { pet: ref('Pet'), pets: { type: 'array', items: ref('Pet') } },
        },
      }),
  },
  {
    id: 53,
    what: 'a choice of itself beside members',
    text: () => withSchemas({ Pet: { type: 'object', properties: { id: {} }, oneOf: [ref('Pet')] } }),
  },
  {
    id: 53,
    what: 'choices of each other beside members',
    text: () =>
      withSchemas({
        Pet: { properties: { id: {} }, oneOf: [ref('Cat')] },
        Cat: { properties: { id: {} }, anyOf: [ref('Pet')] },
      }),
  },
  {
    id: 53,
    what: 'a schema composed of itself',
    text: () => withSchemas({ Pet: { allOf: [ref('Pet')] } }),
    code: 'all-of-cycle',
  },
  {
    id: 53,
    what: 'a choice of itself and nothing else',
    text: () => withSchemas({ Pet: { anyOf: [ref('Pet')] } }),
  },
  {
    id: 54,
    what: 'a chain of references',
    text: () => withSchemas({ ...chain(5_000, (next) => ref(next)), S5000: { type: 'string' } }),
  },
  {
    id: 54,
    what: 'a chain of members',
    text: () =>
      withSchemas({
        ...chain(2_000, (next) => ({ type: 'object', required: ['next'], properties: { next: ref(next) } })),
        S2000: { type: 'string' },
      }),
  },
  { id: 55, what: 'compositions that double', text: () => withSchemas(doubling('allOf')) },
  { id: 55, what: 'choices that double', text: () => withSchemas(doubling('oneOf')) },
  {
    id: 55,
    what: 'choices beside choices',
    text: () =>
      withSchemas({
        Pet: {
          allOf: Array.from({ length: 30 }, (_, at) => ({
            oneOf: [
              { type: 'object', properties: { [`a${at}`]: {} } },
              { type: 'object', properties: { [`b${at}`]: {} } },
            ],
          })),
        },
      }),
    code: 'union-too-large',
  },
];
