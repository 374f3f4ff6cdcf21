import { describe, expect, it } from 'vitest';
import { int64Holders, isInt64 } from '../../../generator/model/int64.js';
import type { Pagination } from '../../../generator/model/model.js';
import { model } from '../../support/model.js';
import { array, integer, list, object, ref, scalar } from '../../support/schemas.js';

const int64 = scalar('integer', { format: 'int64' });

it.each([
  [int64, true],
  [integer, false],
  [scalar('string', { format: 'int64' }), false],
  [scalar('integer', { format: 'int32' }), false],
])('isInt64(%j): %s', (schema, expected) => expect(isInt64(schema)).toBe(expected));

describe('int64Holders', () => {
  it('finds them through references in circles', () => {
    const schemas = {
      Leaf: object({ id: int64 }),
      Branch: object({ leaves: array(ref('Leaf')), up: ref('Root') }),
      Root: object({ branch: ref('Branch') }),
      Plain: object({ count: integer }),
    };
    expect([...int64Holders(model({ schemas }))].sort()).toEqual(['Branch', 'Leaf', 'Root']);
  });

  it('finds them in the envelopes of pages', () => {
    const envelope = { name: 'List', schema: object({ data: array(integer), total: int64 }) };
    const cursor: Pagination = { style: 'cursor', name: 'cursor', after: 'after', items: 'data', hasMore: 'more', cursor: 'id', envelope }; // prettier-ignore
    const schemas = { Shelf: object({ books: list(integer) }), Plain: object({ books: array(integer) }) };
    const found = int64Holders(model({ schemas, paginations: new Map([['cursor', cursor]]) }));
    expect([...found]).toEqual(['Shelf']);
  });
});
