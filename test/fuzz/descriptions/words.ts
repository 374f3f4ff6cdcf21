import fc, { type Arbitrary } from 'fast-check';
import type { Json, Node } from '../../unit/diff/random/json.js';

/** Names that descriptions choose among: common ones, and those that are something else in code, on disk or in JSON. */
const NAMES = [
  ...[
    'id',
    'name',
    'kind',
    'state',
    'data',
    'items',
    'next',
    'Pet',
    'pet',
    'PET',
    'pets',
    'a-b',
    'a_b',
    'aB',
  ],
  ...[
    'delete',
    'await',
    'class',
    'Promise',
    'Request',
    'Error',
    'undefined',
    'then',
    'toJSON',
    'constructor',
  ],
  ...[
    '__proto__',
    'prototype',
    'toString',
    'CON',
    'nul.',
    '2x',
    '',
    ' ',
    'é',
    'e\u0301',
    '🎉',
    'а',
    '\u200bx',
  ],
  ...[
    'client',
    'core',
    'options',
    'params',
    'body',
    'signal',
    'default',
    'index',
    'types',
    'a/b',
    '~0',
    '%2F',
  ],
] as const;

/** A name of a member, a schema or an operation. */
export const name: Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...NAMES), weight: 19 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 9 }), weight: 1 },
);

/** Words for people. */
export const words: Arbitrary<string> = fc.oneof(
  {
    arbitrary: fc.constantFrom('Some words.', '# Heading\n\n- *one*\n- `two`', '@x {@link x} */ // <b>', ''),
    weight: 9,
  },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 20 }), weight: 1 },
);

/** A value once in so many times, and none otherwise. */
export function some<T extends Json>(values: Arbitrary<T>, times = 3): Arbitrary<T | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: times - 1 }, { arbitrary: values, weight: 1 });
}

/** An object of the members that have a value. */
export function node(shape: Readonly<Record<string, Arbitrary<Json | undefined>>>): Arbitrary<Node> {
  return fc
    .record(shape)
    .map(
      (value) => Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Node,
    );
}

/** An object of some names. */
export function mapOf(values: Arbitrary<Json>, maxLength = 3): Arbitrary<Node> {
  return fc
    .uniqueArray(name, { maxLength })
    .chain((names) =>
      fc
        .tuple(...names.map(() => values))
        .map((all) => Object.fromEntries(names.map((each, index) => [each, all[index] ?? null]))),
    );
}

/** Any JSON, small. */
export const json: Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 1, stringUnit: 'binary' })
  .map((value) => value as Json);
