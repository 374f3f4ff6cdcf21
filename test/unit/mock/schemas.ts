import type {
  EnumSchema,
  LiteralSchema,
  ObjectSchema,
  Property,
  ScalarSchema,
  ScalarType,
  Schema,
} from '../../../generator/model/schema.js';

const base = { nullable: false, doc: {} } as const;

/** A scalar, with limits or a format where a test needs them. */
export function scalar(type: ScalarType, more: Partial<ScalarSchema> = {}): ScalarSchema {
  return { ...base, kind: 'scalar', type, ...more };
}

export const string = scalar('string');
export const integer = scalar('integer');
export const boolean = scalar('boolean');

export function literal(value: string | boolean): LiteralSchema {
  return { ...base, kind: 'literal', value };
}

/** A set of values: `open` if the server may send others, `extensible` if everyone may. */
export function choice(values: readonly (string | number)[], openness?: 'open' | 'extensible'): EnumSchema {
  const open = openness !== undefined;
  const extensible = openness === 'extensible';
  return { ...base, kind: 'enum', values: values.map((value) => ({ value })), open, extensible };
}

export function ref(target: string): Schema {
  return { ...base, kind: 'ref', target };
}

export function array(items: Schema, limits: { minItems?: number; maxItems?: number } = {}): Schema {
  return { ...base, kind: 'array', items, ...limits };
}

export function map(values: Schema): Schema {
  return { ...base, kind: 'map', values };
}

export function union(...variants: Schema[]): Schema {
  return { ...base, kind: 'union', variants };
}

export function expandable(target: Schema): Schema {
  return { ...base, kind: 'expandable', id: string, target };
}

export function list(items: Schema, pagination = 'cursor'): Schema {
  return { ...base, kind: 'list', pagination, items };
}

export function nullable(schema: Schema): Schema {
  return { ...schema, nullable: true };
}

/** A member; required unless its name ends with `?`. */
export function property(name: string, schema: Schema, more: Partial<Property> = {}): Property {
  const required = !name.endsWith('?');
  return { name: name.replace('?', ''), schema, required, scope: 'both', onDemand: false, ...more };
}

/** An object; a name that ends with `?` is optional. */
export function object(members: Readonly<Record<string, Schema>>, ...others: Property[]): ObjectSchema {
  const own = Object.entries(members).map(([name, schema]) => property(name, schema));
  return { ...base, kind: 'object', properties: [...own, ...others] };
}
