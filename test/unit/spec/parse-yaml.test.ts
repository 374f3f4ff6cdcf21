import { expect, test } from 'vitest';
import type { readingCodes } from '../../../generator/diagnostics/codes/reading.js';
import { createSource, parseYaml } from '../../../generator/spec/parse-yaml.js';
import { Positions } from '../../../generator/spec/positions.js';
import { row } from './helpers.js';

function parse(text: string) {
  const positions = new Positions();
  const [value, diagnostics] = parseYaml(createSource('a.yaml', text), positions);
  return { value, positions, diagnostics, rows: diagnostics.map(row) };
}

/** The value as anybody would see it, without its prototypes. */
function plain(text: string): unknown {
  const { value, rows } = parse(text);
  expect(rows).toEqual([]);
  return JSON.parse(JSON.stringify(value)) as unknown;
}

test('keys are strings as they are written', () => {
  expect(plain("200: a\n'201': b\nyes: c\nnull: d\n1.50: e\n")).toEqual({
    '200': 'a', '201': 'b', yes: 'c', null: 'd', '1.50': 'e',
  });
});

test('words and dates stay strings', () => {
  expect(plain('[yes, no, on, off, 2022-08-01, 12:30:00, 0o17, true, ~]')).toEqual([
    'yes', 'no', 'on', 'off', '2022-08-01', '12:30:00', 15, true, null,
  ]);
});

test('whole numbers are exact', () => {
  const text = '[9007199254740993, -9007199254740993, +9223372036854775807, 9007199254740991, 9007199254740993.0, 1e300]';
  expect(parse(text).value).toEqual([
    9_007_199_254_740_993n, -9_007_199_254_740_993n, 9_223_372_036_854_775_807n,
    9_007_199_254_740_991, 9_007_199_254_740_992, 1e300,
  ]);
});

test('JSON is read too, tabs, escapes and all', () => {
  const value = { a: [1, { b: 'ü"\\\u2028\t' }], $ref: 'x' };
  expect(plain(JSON.stringify(value))).toEqual(value);
  expect(plain(JSON.stringify(value, null, '\t'))).toEqual(value);
});

test('a byte order mark and Windows line ends change nothing', () => {
  const { value, positions } = parse('\ufeffa: 1\r\nb: 2\r\n');
  expect(value).toEqual({ a: 1, b: 2 });
  expect(positions.locate(value as object, 'a')).toEqual({ file: 'a.yaml', line: 1, column: 1 });
  expect(positions.locate(value as object, 'b')).toEqual({ file: 'a.yaml', line: 2, column: 1 });
});

test('every key, item and object knows its place', () => {
  const { value, positions } = parse('a:\n  b: [x, {c: 1}]\n  d:\n    - y\n');
  const a = (value as Record<string, object>).a as Record<string, unknown[]>;
  const at = (node: unknown, key?: string | number) => {
    const place = positions.locate(node as object, key);
    return [place?.line, place?.column];
  };
  expect(at(value, 'a')).toEqual([1, 1]);
  expect(at(a)).toEqual([2, 3]);
  expect(at(a.b, 1)).toEqual([2, 10]);
  expect(at(a.b?.[1], 'c')).toEqual([2, 11]);
  expect(at(a.d, 0)).toEqual([4, 7]);
});

test('__proto__ and constructor are keys like any other', () => {
  const { value } = parse('__proto__: { polluted: true }\nother: 1\n');
  expect(Object.keys(value as object)).toEqual(['__proto__', 'other']);
  expect((value as Record<string, unknown>).constructor).toBeUndefined();
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('aliases repeat a value and merge keys its members', () => {
  expect(plain('base: &b { x: 1, y: 2 }\nsame: *b\nmore: { <<: *b, y: 3 }\nlist: { <<: [*b, { z: 4 }] }\n')).toEqual({
    base: { x: 1, y: 2 }, same: { x: 1, y: 2 }, more: { y: 3, x: 1 }, list: { x: 1, y: 2, z: 4 },
  });
  expect(plain('"<<": text\n')).toEqual({ '<<': 'text' });
});

test('an anchor may be given anew', () => {
  expect(plain('[&a 1, *a, &a 2, *a]')).toEqual([1, 1, 2, 2]);
});

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef']) {
  bomb.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(', ')}]`);
}

/** Mistakes beside which the rest of the text still means what it says. */
const harmless = ['yaml-duplicate-key', 'yaml-number', 'yaml-alias', 'yaml-alias-cycle', 'yaml-merge'];

const second = (at: string) => `remove or rename one of them; quotes make no difference, \`200\` and \`"200"\` are one key${at}`;

test.each<[name: string, text: string, code: keyof typeof readingCodes, at: string, hint: RegExp | string]>([
  ['a tab', 'a:\n\tb: 1\n', 'yaml-tab', '2:1', /spaces/],
  ['several tabs', 'a:\n  b:\n\t\tc: 1\n\t\td: 2\n', 'yaml-tab', '3:1', /spaces/],
  ['a tab after a dash', 'a:\n  -\tb: 1\n    c: 2\n', 'yaml-tab', '2:4', /spaces/],
  ['a tab in a text block', 'a: |\n\tb\n', 'yaml-tab', '2:1', /spaces/],
  ['a duplicate key', 'a: 1\nb: 2\na: 3\n', 'yaml-duplicate-key', '3:1', second('')],
  ['a key with and without quotes', "x:\n  200: a\n  '200': b\n", 'yaml-duplicate-key', '3:3', second('')],
  ['a bracket left open', 'a: [1, 2\nb: 3\n', 'yaml-syntax', '2:1', /brackets/],
  ['wrong indentation', 'a:\n    b: 1\n  c: 2\n', 'yaml-syntax', '3:1', /indentation/],
  ['a list as a key', '? [a, b]\n: 1\n', 'yaml-syntax', '1:3', /indentation/],
  ['a second document', 'a: 1\n---\nb: 2\n', 'yaml-documents', '2:1', /---/],
  ['an unknown tag', 'a: !money 5\n', 'yaml-tag', '1:4', /remove the tag/],
  ['a tag that would run code', 'a: !!js/function x\n', 'yaml-tag', '1:4', /remove the tag/],
  ['an infinite number', 'a: .inf\n', 'yaml-number', '1:4', /finite/],
  ['an alias of nothing', 'a: &base 1\nb: *bass\n', 'yaml-alias', '2:4', 'did you mean "base"?'],
  ['an alias within itself', 'a: &a [1, *a]\n', 'yaml-alias-cycle', '1:11', /\$ref/],
  ['aliases that explode', `${bomb.join('\n')}\n`, 'yaml-alias-limit', '4:36', /\$ref/],
  ['a merge of a text', 'a:\n  <<: text\n', 'yaml-merge', '2:7', /mapping/],
  ['deep brackets', '['.repeat(100_000), 'too-deep', '1:201', /components/],
  ['deep mappings', Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'), 'too-deep', '201:201', /components/],
  ['deep lists', `${'- '.repeat(5000)}a`, 'too-deep', '1:401', /components/],
  ['a NUL character', 'a: 1\nb: \0\n', 'file-encoding', '2:4', /UTF-8/],
])('%s is one message at its place', (_name, text, code, at, hint) => {
  const { value, rows } = parse(text);
  expect(value !== undefined).toBe(harmless.includes(code));
  expect(rows).toEqual([[code, `a.yaml:${at}`, hint instanceof RegExp ? expect.stringMatching(hint) : hint]]);
});

test('the message on a duplicate key names the first place', () => {
  expect(parse('a: 1\nb: 2\na: 3\n').diagnostics[0]?.message).toBe('the key "a" is given twice, first at a.yaml:1:1');
});

test('200 levels are allowed', () => {
  expect(parse(`${'['.repeat(200)}1${']'.repeat(200)}`).rows).toEqual([]);
});
