import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAnyYaml } from '../../../generator/spec/parse-any-yaml.js';
import { parsePlainYaml } from '../../../generator/spec/parse-plain-yaml.js';
import { createSource } from '../../../generator/spec/parse-yaml.js';
import { Positions } from '../../../generator/spec/positions.js';

/** A value and all in it, with where each stands; exact whole numbers and `-0` are told from others. */
function told(value: unknown, positions: Positions): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [
    key,
    positions.find(value, key)?.offset,
    told(member, positions),
  ]);
  return [Array.isArray(value) ? 'list' : 'object', positions.find(value)?.offset, members];
}

/** What the reader of plain YAML makes of a text; undefined where it leaves that to the reader of all YAML. */
function plainly(text: string): string | undefined {
  const positions = new Positions();
  const value = parsePlainYaml(createSource('a.yaml', text), positions);
  return value === undefined ? undefined : JSON.stringify(told(value, positions));
}

/** What the text means, or the problems that it has. */
function wholly(text: string): string {
  const positions = new Positions();
  const [value, problems] = parseAnyYaml(createSource('a.yaml', text), positions);
  return JSON.stringify(problems.length > 0 ? { problems } : told(value, positions));
}

function yamlFilesIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.yaml')).map((file) => join(folder, file));
}

test('nearly all descriptions at hand are plain, and mean the same', () => {
  const folders = ['spec/stripe/2022-11-15', 'test/constructs'];
  const texts = folders.flatMap(yamlFilesIn).map((file) => readFileSync(file, 'utf8'));
  const plain = texts.filter((text) => {
    const value = plainly(text);
    if (value !== undefined) expect(value).toBe(wholly(text));
    return value !== undefined;
  });
  expect(plain.length / texts.length).toBeGreaterThan(0.95);
});

/** Texts with each of the ways in which values are written. */
const texts = [
  'a: 1\nb:\n  c: text\n  d:\n    - x\n    - y: 1\n      z: 2\n',
  'a: |\n  one\n  two\n\nb: >-\n  one\n  two\n\n   more\n  end\nc: last\n',
  "a: 'it''s\n  more'\nb: \"x \\\n  y\\n\n\n  z\"\nc: plain\n  more\n\n  end\n",
  'a: { b: 1, "c": [x, y, {d: e}], f: "q" }\nl: [a b,\n  c d]\n',
  '- a\n- b: 1\n  c:\n  - x\n  -\n    y: 1\n- - 1\n  - 2\n',
  '# head\n---\na:\n  # note\n  b: 1 # end\n\n  c:   d\n',
  'long:\n  text on lines\n  of its own\nquoted:\n  "key": value\n\'200\': -0\nnone:\nlast: 1e3\n',
];

/** What means something somewhere. */
const bits = [
  ...['\n', '\n\n', ' ', '  ', '    ', '\t', '\r\n', '\u{feff}', '\xa0', '\u2028', 'é', 'word', 'key: value', 'c:', 'b: '],
  ...['- ', '-', '- item', '  deeper: x', ': ', ':', '#', ' # note', '"', "'", "''", '"x"', "'y'", '[', ']', '{', '}', ', '],
  ...[',', '|', '>', '|-', '>-', '|+', '|2', '>1-', '\\', '\\n', '\\ ', '\\\n', '\\x41', '\\q', '&a ', '*a', '!t ', '? ', '%', '@'],
  ...['`', '---', '...', '<<', '=', '~', 'null', 'true', 'NO', '1', '0', '-1', '.5', '1_000', '0x1f', '0o7', '.inf', '2022-08-01'],
  ...['9007199254740993', '+12', '-0', '__proto__: x', 'constructor'],
];

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly bit: string;
}

function edited(text: string, { at, cut, bit }: Edit): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + bit + text.slice(start + cut);
}

const edit = fc.record({
  at: fc.nat(200),
  cut: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(6)),
  bit: fc.constantFrom('', ...bits),
});
const anyText = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 5 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant(''), fc.array(edit, { minLength: 2, maxLength: 12 })) },
);

test('where the plain reader answers, all of YAML finds nothing wrong and the same values in the same places', () => {
  const property = fc.property(anyText, ([text, edits]) => {
    const value = plainly(edits.reduce(edited, text));
    if (value !== undefined) expect(value).toBe(wholly(edits.reduce(edited, text)));
  });
  fc.assert(property, { seed: 20_221_115, numRuns: 6000 });
});

test.each(texts)('%j is plain', (text) => {
  expect(plainly(text)).toBe(wholly(text));
});

test.each([
  ['an anchor', 'a: &b 1\n'],
  ['an alias', 'a: *b\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a merge', 'a:\n  <<: { b: 1 }\n'],
  ['a key twice', 'a: 1\na: 2\n'],
  ['a second document', 'a: 1\n---\nb: 1\n'],
  ['a tab', 'a:\n\tb: 1\n'],
  ['a number that is too large', 'a: 1e400\n'],
  ['a line that stands nowhere', 'a:\n    b: 1\n  c: 2\n'],
  ['a bracket left open', 'a: [1, 2\nb: 3\n'],
  ['a key of several values', '? [a]\n: 1\n'],
  ['too many levels', `a: ${'['.repeat(195)}${']'.repeat(195)}\n`],
  ['a list in the line of a key', 'a: - b\n'],
  ['a mapping in the line of another', 'a: b: c\n'],
])('%s is left to the reader of all YAML', (_, text) => {
  expect(plainly(text)).toBeUndefined();
});
