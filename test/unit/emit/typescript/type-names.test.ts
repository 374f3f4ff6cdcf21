import { describe, expect, it } from 'vitest';
import {
  NO_NAMES,
  nameInlineTypes,
  type InlineType,
} from '../../../../generator/emit/typescript/type-names.js';
import type { Schema } from '../../../../generator/model/schema.js';
import {
  array,
  enumOf,
  expandable,
  list,
  literal,
  map,
  object,
  property,
  ref,
  scalar,
  union,
} from '../../../support/schemas.js';

const small = (): ReturnType<typeof object> => object({ x: scalar() });
const paths = (types: readonly InlineType[]): readonly string[] =>
  types.flatMap(({ name, inner }) => [name, ...paths(inner).map((path) => `${name}.${path}`)]);
const named = (schema: Schema): readonly string[] => paths(nameInlineTypes('Pet', schema).inner);

describe('nameInlineTypes', () => {
  it('names an object or enum for the member that holds it, at any depth', () => {
    const schema = object({ home_address: object({ geo: small(), kind: enumOf(['a', 'b']) }) });
    expect(named(schema)).toEqual(['HomeAddress', 'HomeAddress.Geo', 'HomeAddress.Kind']);
  });

  it('gives the qualified name of each', () => {
    const geo = small();
    const names = nameInlineTypes('Pet', object({ address: object({ geo }) }));
    expect(names.qualified(geo)).toBe('Pet.Address.Geo');
    expect(names.qualified(small())).toBeUndefined();
    expect([...names.declared].sort()).toEqual(['Address', 'Geo', 'Pet']);
  });

  it('uses the singular for the items of lists and maps', () => {
    expect(named(object({ entries: array(small()), addresses: map(small()) }))).toEqual(['Entry', 'Address']);
    expect(named(object({ pages: list(small()), address: array(small()) }))).toEqual(['Page', 'Address']);
  });

  it('falls back on the plural when the singular is a member too', () => {
    expect(named(object({ items: array(small()), item: small() }))).toEqual(['ItemsItem', 'Item']);
  });

  it('looks into maps of lists, ids and values of any name', () => {
    const schema = {
      ...object({ owner: expandable(small()), rows: map(array(small())) }),
      additional: small(),
    };
    expect(named(schema)).toEqual(['Owner', 'Row', 'Value']);
  });

  it('tells values apart that maps of several kinds hold', () => {
    const patterned = { ...object({}), patterns: [{ pattern: '^x-', schema: small() }] };
    expect(named(patterned)).toEqual(['Value']);
    const both = { ...patterned, additional: object({ y: scalar() }) };
    expect(named(both)).toEqual(['ValueWithX', 'ValueWithY']);
  });

  it('tells the places of a list apart, which each have a schema of their own', () => {
    const places = { ...array(object({ z: scalar() })), places: [small(), object({ y: scalar() })] };
    expect(named(object({ rows: places }))).toEqual(['RowsWithX', 'RowsWithY', 'RowsWithZ']);
  });

  it('needs no name for what has one or is one word long', () => {
    expect(named(enumOf(['a', 'b']))).toEqual([]);
    expect(named(object({ a: ref('Cat'), b: enumOf(['only']), c: scalar(), d: literal('x') }))).toEqual([]);
  });

  it('lets the one inline variant of a union have the name of the member', () => {
    expect(named(object({ card: union(small(), scalar(), ref('Card')) }))).toEqual(['Card']);
  });

  it('tells several variants apart by a constant, a member of their own, or their kind', () => {
    const dog = object({ type: literal('dog') });
    const url = object({ id: scalar(), url: scalar() });
    const file = object({ id: scalar(), file: scalar() });
    expect(named(object({ pet: union(dog, object({ type: literal('cat') })) }))).toEqual([
      'PetDog',
      'PetCat',
    ]);
    expect(named(object({ source: union(url, file) }))).toEqual(['SourceWithUrl', 'SourceWithFile']);
    expect(named(object({ mode: union(enumOf(['a', 'b']), small()) }))).toEqual(['ModeEnum', 'ModeWithX']);
    const [both, two, one] = [
      object({ b: scalar(), a: scalar() }),
      object({ b: scalar(), d: scalar() }),
      small(),
    ];
    expect(named(object({ pet: union(both, two, one) }))).toEqual(['PetWithA', 'PetWithD', 'PetWithX']);
  });

  it('names what stands in a named list or union', () => {
    expect(named(array(small()))).toEqual(['Item']);
    expect(named(union(object({ type: literal('dog') }), object({ type: literal('cat') })))).toEqual([
      'ItemDog',
      'ItemCat',
    ]);
  });

  it('never gives a name twice in one place', () => {
    const twice = object({ foo_bar: small(), fooBar: small() });
    const variants = object({ pet: union(small(), small()), pet_with_x: small() });
    for (const schema of [twice, variants]) expect(new Set(named(schema)).size).toBe(named(schema).length);
    const point = () => object({ x: scalar(), y: scalar() });
    expect(named(object({ pet: union(point(), point()) }))).toEqual(['PetXY', 'PetXY_']);
  });

  it('does not use the name of the type around again, which would hide it', () => {
    const { inner } = nameInlineTypes('Pet', object({ pet: object({ kind: enumOf(['a', 'b']) }) }));
    expect(paths(inner)).toEqual(['Pet_', 'Pet_.Kind']);
  });

  it('does not depend on what stands before', () => {
    const late = object({ a: scalar(), address: small() });
    expect(named(late)).toEqual(named(object({ address: small() })));
    expect(
      nameInlineTypes('Pet', { ...late, properties: [property('z', small()), ...late.properties] }).inner.map(
        ({ name }) => name,
      ),
    ).toContain('Address');
  });
});

it('where nothing can be declared, nothing has a name', () => {
  expect(NO_NAMES.inner).toEqual([]);
  expect(NO_NAMES.qualified(small())).toBeUndefined();
});
