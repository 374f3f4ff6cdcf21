import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitsSchema, type Schema } from '../../../generator/cli/fits-schema.js';

const url = new URL('../../../sdkwright.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(url, 'utf8')) as Schema;
const isConfig = new Ajv().compile(schema);

const target = {
  emitter: 'typescript',
  out: 'sdk',
  package: { name: '@acme/pets', version: '1.2.3', license: 'MIT', repository: 'https://example.com/pets' },
  dates: 'date',
  enums: 'const',
  pack: { budget: { packed: 100 }, maps: true },
};
const api = {
  input: 'openapi.yaml',
  name: 'Pets',
  overlays: ['more.yaml'],
  filter: { tags: { include: ['pets'], exclude: ['*'] } },
  allowOrigins: ['https://example.com'],
  versions: [{ name: '2022-08-01', input: 'old.yaml' }],
  strict: true,
  targets: [target],
};

/** Values that some place of a configuration may hold, and some that none may. */
const value = fc.constantFrom<unknown>(
  ...['', 'sdk', 'date', 'Not A Name', 'https://example.com', '1.0.0', '\u{1f600}'],
  ...[
    0,
    -1,
    2.5,
    true,
    null,
    [],
    {},
    [1],
    ['a'],
    ['', 'a'],
    { a: 1 },
    { include: 'a' },
    [target],
    target,
    api,
  ],
);
const key = fc.constantFrom('', 'name', 'input', 'out', 'colour', 'toString', '__proto__', '0', '1');

/** A configuration with something else somewhere in it. */
const configuration = fc
  .tuple(
    fc.constantFrom<unknown>(api, { apis: { pets: api } }),
    fc.nat(),
    fc.option(key, { nil: undefined }),
    value,
  )
  .map(([whole, place, name, other]) => {
    const copy = structuredClone({ whole });
    const holders = holdersIn(copy);
    const holder = holders[place % holders.length] ?? copy;
    const names = Object.keys(holder);
    const chosen = name ?? names[place % Math.max(names.length, 1)] ?? 'whole';
    Object.defineProperty(holder, chosen, {
      value: other,
      enumerable: true,
      writable: true,
      configurable: true,
    });
    return copy.whole;
  });

function holdersIn(value: object): object[] {
  const below = Object.values(value).filter((each) => typeof each === 'object' && each !== null) as object[];
  return [value, ...below.flatMap(holdersIn)];
}

test('what fits is what ajv accepts, whatever stands in a configuration', () => {
  const verdicts = new Set<boolean>();
  fc.assert(
    fc.property(configuration, (whole) => {
      const expected = isConfig(whole);
      verdicts.add(expected);
      expect(fitsSchema(whole, schema, schema)).toBe(expected);
    }),
    { numRuns: 3000 },
  );
  expect(verdicts.size).toBe(2);
});

test('a keyword that is not known is no silent yes', () => {
  expect(() => fitsSchema('', { format: 'uri' }, schema)).toThrow('format');
});
