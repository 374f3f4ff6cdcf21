import type { ApiModel, HttpMethod, Operation, Parameter, Resource } from '../../generator/model/model.js';
import type {
  EnumSchema,
  ObjectSchema,
  Property,
  ScalarSchema,
  Schema,
  ScalarType,
} from '../../generator/model/schema.js';

const BASE = { nullable: false, doc: {} } as const;

/** A scalar, a string unless another type is asked for. */
export function scalar(type: ScalarType = 'string'): ScalarSchema {
  return { ...BASE, kind: 'scalar', type };
}

/** A set of values. */
export function enumOf(values: readonly (string | number | boolean)[], open = false): EnumSchema {
  return { ...BASE, kind: 'enum', values: values.map((value) => ({ value })), open, extensible: false };
}

/** An object with required members. */
export function objectOf(members: Readonly<Record<string, Schema>>): ObjectSchema {
  const properties = Object.entries(members).map(([name, schema]) => property(name, schema));
  return { ...BASE, kind: 'object', properties };
}

/** One required member, in both directions. */
export function property(name: string, schema: Schema, changes: Partial<Property> = {}): Property {
  return { name, schema, required: true, scope: 'both', onDemand: false, ...changes };
}

/** A list of any length. */
export function arrayOf(items: Schema): Schema {
  return { ...BASE, kind: 'array', items };
}

/** String keys. */
export function mapOf(values: Schema): Schema {
  return { ...BASE, kind: 'map', values };
}

/** One of several. */
export function unionOf(...variants: readonly Schema[]): Schema {
  return { ...BASE, kind: 'union', variants };
}

/** Exactly one value. */
export function literalOf(value: string | number | boolean): Schema {
  return { ...BASE, kind: 'literal', value };
}

/** A use of a named schema. */
export function refTo(target: string): Schema {
  return { ...BASE, kind: 'ref', target };
}

/** An id that can be replaced by its object. */
export function expandableTo(target: Schema): Schema {
  return { ...BASE, kind: 'expandable', id: scalar(), target };
}

/** The same, or null. */
export function nullable(schema: Schema): Schema {
  return { ...schema, nullable: true };
}

/** A parameter outside the body. */
export function parameter(name: string, place: Parameter['in'], changes: Partial<Parameter> = {}): Parameter {
  return { name, in: place, required: place === 'path', schema: scalar(), doc: {}, ...changes };
}

/** An operation at a path of literal text and `{names}`. */
export function operation(
  name: string,
  method: HttpMethod,
  path: string,
  changes: Partial<Operation> = {},
): Operation {
  const parts = path.split(/(\{[^}]*\})/).filter((part) => part !== '');
  return {
    id: name,
    name,
    method,
    path: parts.map((part) =>
      part.startsWith('{') ? { kind: 'parameter', name: part.slice(1, -1) } : { kind: 'text', text: part },
    ),
    doc: {},
    parameters: [],
    samples: [],
    ...changes,
  };
}

/** A resource at the top of the tree. */
export function resource(
  name: string,
  operations: readonly Operation[],
  children: readonly Resource[] = [],
): Resource {
  return { name, path: [name], doc: {}, operations, children, item: name.replace(/s$/, '') };
}

/** A model with nothing in it but what is given; named schemas count as both sent and received. */
export function model(
  changes: Partial<Omit<ApiModel, 'schemas'>> & { readonly schemas?: Readonly<Record<string, Schema>> } = {},
): ApiModel {
  const { schemas = {}, ...rest } = changes;
  const named = Object.entries(schemas).map(
    ([name, schema]) => [name, { name, schema, usage: { request: true, response: true } }] as const,
  );
  return {
    name: 'pets',
    title: 'Pets',
    version: '7',
    doc: {},
    server: 'https://api.example.com',
    auth: [],
    headerOptions: [],
    errors: { path: [], types: [] },
    paginations: new Map(),
    resources: [],
    events: [],
    ...rest,
    schemas: new Map(named),
  };
}
