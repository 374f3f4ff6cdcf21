import type {
  ArraySchema,
  EnumSchema,
  ExpandableSchema,
  ListSchema,
  LiteralSchema,
  MapSchema,
  ObjectSchema,
  Property,
  RefSchema,
  ScalarSchema,
  ScalarType,
  Schema,
  UnionSchema,
} from '../../generator/model/schema.js';

const BASE = { nullable: false, doc: {} } as const;

/** A scalar, a string unless another type is asked for; with limits or a format where a test needs them. */
export function scalar(type: ScalarType = 'string', more: Partial<ScalarSchema> = {}): ScalarSchema {
  return { ...BASE, kind: 'scalar', type, ...more };
}

export const string = scalar('string');
export const integer = scalar('integer');
export const boolean = scalar('boolean');

/** Exactly one value. */
export function literal(value: LiteralSchema['value']): LiteralSchema {
  return { ...BASE, kind: 'literal', value };
}

/** A set of values: `open` if the server may send others, `extensible` if everyone may. */
export function enumOf(
  values: readonly (string | number | boolean)[],
  openness?: 'open' | 'extensible',
): EnumSchema {
  const open = openness !== undefined;
  const extensible = openness === 'extensible';
  return { ...BASE, kind: 'enum', values: values.map((value) => ({ value })), open, extensible };
}

/** An object; members are required unless their name ends with `?`, others may follow as properties. */
export function object(members: Readonly<Record<string, Schema>>, ...others: Property[]): ObjectSchema {
  const own = Object.entries(members).map(([name, schema]) => property(name, schema));
  return { ...BASE, kind: 'object', properties: [...own, ...others] };
}

/** A member in both directions; required unless its name ends with `?`. */
export function property(name: string, schema: Schema, more: Partial<Property> = {}): Property {
  const required = !name.endsWith('?');
  return { name: name.replace(/\?$/, ''), schema, required, scope: 'both', onDemand: false, ...more };
}

/** A list of any length, unless limits are given. */
export function array(items: Schema, limits: { minItems?: number; maxItems?: number } = {}): ArraySchema {
  return { ...BASE, kind: 'array', items, ...limits };
}

/** String keys. */
export function map(values: Schema): MapSchema {
  return { ...BASE, kind: 'map', values };
}

/** One of several. */
export function union(...variants: readonly Schema[]): UnionSchema {
  return { ...BASE, kind: 'union', variants };
}

/** A use of a named schema. */
export function ref(target: string): RefSchema {
  return { ...BASE, kind: 'ref', target };
}

/** An id that can be replaced by its object. */
export function expandable(target: Schema): ExpandableSchema {
  return { ...BASE, kind: 'expandable', id: string, target };
}

/** A page of items. */
export function list(items: Schema, pagination = 'cursor'): ListSchema {
  return { ...BASE, kind: 'list', pagination, items };
}

/** The same, or null. */
export function nullable(schema: Schema): Schema {
  return { ...schema, nullable: true };
}
