import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../generator/model/schema.js';
import { childSchemas, mapSchema, reachableNames, visitSchema } from '../../../generator/model/visit.js';
import {
  arrayOf,
  enumOf,
  expandableTo,
  literalOf,
  mapOf,
  objectOf,
  refTo,
  scalar,
  unionOf,
} from '../../support/model.js';

const LIST: Schema = { kind: 'list', nullable: false, doc: {}, pagination: 'cursor', items: refTo('Item') };
const EVERY_KIND: Schema = {
  ...objectOf({ a: arrayOf(refTo('A')), m: mapOf(refTo('M')), u: unionOf(refTo('U'), literalOf(1)), e: expandableTo(refTo('E')), l: LIST, n: enumOf(['x']) }),
  additional: refTo('Additional'),
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
    expect(childSchemas(expandableTo(refTo('E'))).map(({ kind }) => kind)).toEqual(['scalar', 'ref']);
  });

  it.each([scalar(), enumOf(['a']), literalOf(1), refTo('A')])('of $kind are none', (schema) => {
    expect(childSchemas(schema)).toEqual([]);
  });
});

describe('visitSchema', () => {
  it('meets everything inside, outermost first, without following references', () => {
    const seen: string[] = [];
    visitSchema(objectOf({ a: arrayOf(mapOf(refTo('A'))) }), ({ kind }) => seen.push(kind));
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
    mapSchema(arrayOf(scalar()), (schema) => {
      order.push(schema.kind);
      return schema;
    });
    expect(order).toEqual(['scalar', 'array']);
  });
});

describe('reachableNames', () => {
  const named: Readonly<Record<string, Schema>> = {
    A: objectOf({ b: arrayOf(refTo('B')) }),
    B: refTo('A'),
    C: scalar(),
  };

  it('follows references through named schemas and around cycles', () => {
    expect([...reachableNames([mapOf(refTo('A'))], (name) => named[name])]).toEqual(['A', 'B']);
  });

  it('names a target that is missing', () => {
    expect([...reachableNames([refTo('Gone')], (name) => named[name])]).toEqual(['Gone']);
  });
});
