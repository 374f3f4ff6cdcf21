import { describe, expect, it } from 'vitest';
import { synthesize } from '../../../generator/mock/answer/synthesize.js';
import { validateValue } from '../../../generator/mock/assert-schema.js';
import type { Schema } from '../../../generator/model/schema.js';
import {
  array,
  boolean,
  enumOf,
  expandable,
  integer,
  list,
  literal,
  map,
  nullable,
  object,
  property,
  ref,
  scalar,
  string,
  union,
} from '../../support/schemas.js';
import { apiModel } from './model.js';

const deep = (levels: number): Schema =>
  levels === 0 ? nullable(string) : object({ value: nullable(string), next: deep(levels - 1) });
const fan = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`M${index}`, wide(index + 1)]));
function wide(next: number): Schema {
  return object({ a: ref(`M${next}`), b: ref(`M${next}`) });
}

const model = apiModel([], {
  Tree: object({
    id: string,
    children: array(ref('Tree')),
    parent: nullable(ref('Tree')),
    'twin?': ref('Tree'),
  }),
  Leaf: object({ next: union(ref('Leaf'), literal('end')) }),
  Folder: object({ files: list(ref('Folder')) }),
  Documented: object({ name: string }),
  Knot: ref('Knot'),
  Ring: object({ 'name?': string, 'next?': ref('Ring') }),
  ...fan,
});
const source = { model, instances: new Map([['Documented', { name: 'from a sample' }]]) };
const make = (schema: Schema) => synthesize(source, schema);

describe('synthesize', () => {
  it.each<[string, Schema, unknown]>([
    ['a literal', literal('charge'), 'charge'],
    ['the first value of a set', enumOf(['b', 'a']), 'b'],
    ['the example', { ...string, example: 'here' }, 'here'],
    ['no example of another type', { ...integer, example: 'seven' }, 0],
    ['no example that is none of the values', { ...enumOf(['a', 'b']), open: false, example: 'a, b' }, 'a'],
    ['text of a pattern', { ...string, pattern: '^x-\\d{3}$' }, 'x-001'],
    ['the default', { ...integer, default: 7 }, 7],
    ['a time', scalar('integer', { format: 'unix-time' }), 1_659_312_000],
    ['a currency', scalar('string', { format: 'currency' }), 'usd'],
    ['a text of the allowed length', scalar('string', { minLength: 8, maxLength: 9 }), 'string..'],
    ['a short text', scalar('string', { maxLength: 3 }), 'str'],
    ['a number within its limits', scalar('integer', { minimum: 5 }), 5],
    ['one item', array(boolean), [false]],
    ['as many items as needed', array(boolean, { minItems: 2 }), [false, false]],
    ['a map', map(string), {}],
    ['the id of something expandable', expandable(ref('Tree')), 'string'],
    ['a documented instance', ref('Documented'), { name: 'from a sample' }],
    ['what is required only', object({ a: string, 'b?': string }), { a: 'string' }],
    [
      'everything where nothing is required',
      object({ 'a?': string, 'b?': string }),
      { a: 'string', b: 'string' },
    ],
    [
      'something even where nothing is required far down',
      object({ a: object({ b: object({ 'c?': object({}), 'd?': string, 'e?': string }) }) }),
      { a: { b: { d: 'string' } } },
    ],
    ['nothing that leads back, unless it is required', ref('Ring'), { name: 'string' }],
    [
      'nothing write-only or on demand',
      object({}, property('w', string, { scope: 'write' }), property('d?', string, { onDemand: true })),
      {},
    ],
    ['a recursive schema', ref('Tree'), { id: 'tree_1', children: [], parent: null }],
    ['the variant that ends a recursion', ref('Leaf'), { next: 'end' }],
    ['references in a circle', ref('Knot'), null],
  ])('makes %s', (_, schema, expected) => {
    expect(make(schema)).toEqual(expected);
  });

  it('makes values that fit their schemas', () => {
    const page = list(ref('Tree'));
    for (const schema of [ref('Tree'), ref('Leaf'), ref('Folder'), page, deep(6)]) {
      expect(validateValue(model, schema, make(schema))).toEqual([]);
    }
  });

  it('leaves out what it may, deep down', () => {
    const text = JSON.stringify(make(deep(6)));
    expect(text.match(/"value":"string"/g)).toHaveLength(2);
    expect(text.match(/"value":null/g)).toHaveLength(4);
  });

  it('is bounded when schemas fan out', () => {
    expect(JSON.stringify(make(ref('M0'))).length).toBeLessThan(1_000_000);
  });
});
