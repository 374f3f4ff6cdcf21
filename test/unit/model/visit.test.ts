import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../generator/model/schema.js';
import { childSchemas, mapSchema, reachableNames, visitSchema } from '../../../generator/model/visit.js';
import {
  array,
  enumOf,
  expandable,
  list,
  literal,
  map,
  object,
  ref,
  scalar,
  union,
} from '../../support/schemas.js';

const EVERY_KIND: Schema = {
  ...object({ a: array(ref('A')), m: map(ref('M')), u: union(ref('U'), literal(1)), e: expandable(ref('E')), l: list(ref('Item')), n: enumOf(['x']) }),
  additional: ref('Additional'),
}; // prettier-ignore

describe('childSchemas', () => {
  it('are the parts of a schema, the values of unnamed members included', () => {
    expect(childSchemas(EVERY_KIND).map(({ kind }) => kind)).toEqual([
      'array',
      'map',
      'union',
      'expandable',
      'list',
      'enum',
      'ref',
    ]);
    expect(childSchemas(expandable(ref('E'))).map(({ kind }) => kind)).toEqual(['scalar', 'ref']);
  });

  it.each([scalar(), enumOf(['a']), literal(1), ref('A')])('of $kind are none', (schema) => {
    expect(childSchemas(schema)).toEqual([]);
  });
});

describe('visitSchema', () => {
  it('meets everything inside, outermost first, without following references', () => {
    const seen: string[] = [];
    visitSchema(object({ a: array(map(ref('A'))) }), ({ kind }) => seen.push(kind));
    expect(seen).toEqual(['object', 'array', 'map', 'ref']);
  });
});

describe('mapSchema', () => {
  it('changes every part and leaves the original alone', () => {
    const before = structuredClone(EVERY_KIND);
    const changed = mapSchema(EVERY_KIND, (schema) =>
      schema.kind === 'ref' ? { ...schema, target: `${schema.target}!` } : schema,
    );
    const targets: string[] = [];
    visitSchema(changed, (schema) => {
      if (schema.kind === 'ref') targets.push(schema.target);
    });
    expect(targets).toEqual(['A!', 'M!', 'U!', 'E!', 'Item!', 'Additional!']);
    expect(EVERY_KIND).toEqual(before);
  });

  it('is given the parts already changed', () => {
    const order: string[] = [];
    mapSchema(array(scalar()), (schema) => {
      order.push(schema.kind);
      return schema;
    });
    expect(order).toEqual(['scalar', 'array']);
  });
});

describe('reachableNames', () => {
  const named: Readonly<Record<string, Schema>> = {
    A: object({ b: array(ref('B')) }),
    B: ref('A'),
    C: scalar(),
  };

  it('follows references through named schemas and around cycles', () => {
    expect([...reachableNames([map(ref('A'))], (name) => named[name])]).toEqual(['A', 'B']);
  });

  it('names a target that is missing', () => {
    expect([...reachableNames([ref('Gone')], (name) => named[name])]).toEqual(['Gone']);
  });
});
