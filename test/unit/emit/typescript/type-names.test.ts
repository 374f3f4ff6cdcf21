import { describe, expect, it } from 'vitest';
import { nameInlineTypes, type InlineType } from '../../../../generator/emit/typescript/type-names.js';
import type { Schema } from '../../../../generator/model/schema.js';
import {
  arrayOf,
  enumOf,
  expandableTo,
  literalOf,
  mapOf,
  objectOf,
  property,
  refTo,
  scalar,
  unionOf,
} from '../../../support/model.js';

const small = (): ReturnType<typeof objectOf> => objectOf({ x: scalar() });
const paths = (types: readonly InlineType[]): readonly string[] =>
  types.flatMap(({ name, inner }) => [name, ...paths(inner).map((path) => `${name}.${path}`)]);
const named = (schema: Schema): readonly string[] => paths(nameInlineTypes('Pet', schema).inner);

describe('nameInlineTypes', () => {
  it('names an object or enum for the member that holds it, at any depth', () => {
    const schema = objectOf({ home_address: objectOf({ geo: small(), kind: enumOf(['a', 'b']) }) });
    expect(named(schema)).toEqual(['HomeAddress', 'HomeAddress.Geo', 'HomeAddress.Kind']);
  });

  it('gives the qualified name of each', () => {
    const geo = small();
    const names = nameInlineTypes('Pet', objectOf({ address: objectOf({ geo }) }));
    expect(names.qualified(geo)).toBe('Pet.Address.Geo');
    expect(names.qualified(small())).toBeUndefined();
    expect([...names.declared].sort()).toEqual(['Address', 'Geo', 'Pet']);
  });

  it('uses the singular for the items of lists and maps', () => {
    expect(named(objectOf({ entries: arrayOf(small()), addresses: mapOf(small()) }))).toEqual([
      'Entry',
      'Address',
    ]);
  });

  it('falls back on the plural when the singular is a member too', () => {
    expect(named(objectOf({ items: arrayOf(small()), item: small() }))).toEqual(['ItemsItem', 'Item']);
  });

  it('looks into maps of lists, ids and values of any name', () => {
    const schema = {
      ...objectOf({ owner: expandableTo(small()), rows: mapOf(arrayOf(small())) }),
      additional: small(),
    };
    expect(named(schema)).toEqual(['Owner', 'Row', 'Value']);
  });

  it('needs no name for what has one or is one word long', () => {
    expect(named(objectOf({ a: refTo('Cat'), b: enumOf(['only']), c: scalar(), d: literalOf('x') }))).toEqual(
      [],
    );
  });

  it('lets the one inline variant of a union have the name of the member', () => {
    expect(named(objectOf({ card: unionOf(small(), scalar(), refTo('Card')) }))).toEqual(['Card']);
  });

  it('tells several variants apart by a constant, a member of their own, or their kind', () => {
    const dog = objectOf({ type: literalOf('dog') });
    const url = objectOf({ id: scalar(), url: scalar() });
    const file = objectOf({ id: scalar(), file: scalar() });
    expect(named(objectOf({ pet: unionOf(dog, objectOf({ type: literalOf('cat') })) }))).toEqual([
      'PetDog',
      'PetCat',
    ]);
    expect(named(objectOf({ source: unionOf(url, file) }))).toEqual(['SourceWithUrl', 'SourceWithFile']);
    expect(named(objectOf({ mode: unionOf(enumOf(['a', 'b']), small()) }))).toEqual([
      'ModeEnum',
      'ModeWithX',
    ]);
  });

  it('names what stands in a named list or union', () => {
    expect(named(arrayOf(small()))).toEqual(['Item']);
    expect(
      named(unionOf(objectOf({ type: literalOf('dog') }), objectOf({ type: literalOf('cat') }))),
    ).toEqual(['ItemDog', 'ItemCat']);
  });

  it('never gives a name twice in one place', () => {
    const twice = objectOf({ foo_bar: small(), fooBar: small() });
    const variants = objectOf({ pet: unionOf(small(), small()), pet_with_x: small() });
    for (const schema of [twice, variants]) expect(new Set(named(schema)).size).toBe(named(schema).length);
  });

  it('does not use the name of the type around again, which would hide it', () => {
    const { inner } = nameInlineTypes('Pet', objectOf({ pet: objectOf({ kind: enumOf(['a', 'b']) }) }));
    expect(paths(inner)[0]).not.toBe('Pet');
  });

  it('does not depend on what stands before', () => {
    const late = objectOf({ a: scalar(), address: small() });
    expect(named(late)).toEqual(named(objectOf({ address: small() })));
    expect(
      nameInlineTypes('Pet', { ...late, properties: [property('z', small()), ...late.properties] }).inner.map(
        ({ name }) => name,
      ),
    ).toContain('Address');
  });
});
