import { describe, expect, it } from 'vitest';
import { validateValue } from '../../../generator/mock/assert-schema.js';
import type { Schema } from '../../../generator/model/schema.js';
import {
  array,
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

const customer = object({ id: string, object: literal('customer') });
const loop = ref('Loop');
const model = apiModel([], { Customer: customer, MaybeCustomer: nullable(ref('Customer')), Loop: loop });
const discriminated: Schema = {
  ...union(object({ type: literal('a'), a: integer }), object({ type: literal('b'), b: integer })),
  kind: 'union',
  variants: [object({ type: string, a: integer }), object({ type: string, b: integer })],
  discriminator: {
    property: 'type',
    mapping: new Map([
      ['a', 0],
      ['b', 1],
    ]),
  },
};
const page = { object: 'list', data: [1], has_more: false, url: '/' };

describe('validateValue', () => {
  it.each<[string, Schema, unknown]>([
    ['a string', string, ''],
    ['an integer', integer, 1],
    ['null', nullable(string), null],
    ['null by reference', ref('MaybeCustomer'), null],
    ['an id', expandable(ref('Customer')), 'cus_1'],
    ['an object for an id', expandable(ref('Customer')), { id: 'cus_1', object: 'customer' }],
    ['a value an open set does not list', enumOf(['a'], 'open'), 'b'],
    ['additional members', { ...object({}), additional: integer }, { x: 1 }],
    ['an optional member that is absent', object({ 'x?': string }), {}],
    ['a write-only member that is absent', object({}, property('x', string, { scope: 'write' })), {}],
    ['a page', list(integer), page],
    ['a map', map(integer), { a: 1 }],
    ['references that lead nowhere', loop, 1],
    ['the variant named by the discriminator', discriminated, { type: 'b', b: 1 }],
    ['anything', scalar('any'), { a: [null] }],
  ])('accepts %s', (_, schema, value) => {
    expect(validateValue(model, schema, value)).toEqual([]);
  });

  it.each<[string, Schema, unknown, string, string]>([
    ['text for an integer', integer, '1', '', 'parameter_invalid_integer'],
    ['an integer beyond whole numbers', integer, 1.5, '', 'parameter_invalid_integer'],
    ['null', string, null, '', 'parameter_invalid_string'],
    ['a value a closed set does not list', enumOf(['a']), 'b', '', 'parameter_invalid_value'],
    ['an undeclared member', customer, { id: '1', object: 'customer', x: 1 }, 'x', 'parameter_unknown'],
    [
      'a write-only member',
      object({}, property('x', string, { scope: 'write' })),
      { x: '' },
      'x',
      'parameter_unknown',
    ],
    ['a missing member', ref('Customer'), { object: 'customer' }, 'id', 'parameter_missing'],
    [
      'a wrong additional member',
      { ...object({}), additional: integer },
      { x: '' },
      'x',
      'parameter_invalid_integer',
    ],
    ['a wrong item', list(integer), { ...page, data: [1, 'x'] }, 'data[1]', 'parameter_invalid_integer'],
    ['an object for an array', array(string), { 0: 'a' }, '', 'parameter_invalid_array'],
    ['a wrong member of the named variant', discriminated, { type: 'b', a: 1 }, 'a', 'parameter_unknown'],
    ['what fits no variant', union(integer, literal('now')), 'later', '', 'parameter_invalid_integer'],
    ['too few items', array(string, { minItems: 1 }), [], '', 'parameter_invalid_array'],
  ])('rejects %s', (_, schema, value, path, code) => {
    expect(validateValue(model, schema, value)).toContainEqual(expect.objectContaining({ path, code }));
  });
});
