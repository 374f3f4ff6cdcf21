import { pageSchema } from '../model/envelope.js';
import type { ApiModel } from '../model/model.js';
import type { ListSchema, ObjectSchema, Property, RefSchema, ScalarSchema, Schema } from '../model/schema.js';

/** A schema with references followed and list envelopes spelled out. */
export type Shape = Exclude<Schema, RefSchema | ListSchema>;

/** Accepts every value. */
export const anySchema: ScalarSchema = { kind: 'scalar', type: 'any', nullable: true, doc: {} };

/** An object schema of these members, and no others. */
export function objectSchema(properties: readonly Property[]): ObjectSchema {
  return { kind: 'object', properties, nullable: false, doc: {} };
}

/** What the schema stands for; `null` allowed anywhere along the references is allowed in the end. */
export function resolve(model: ApiModel, schema: Schema): Shape {
  const seen = new Set<Schema>();
  let nullable = schema.nullable;
  let current = schema;
  while (current.kind === 'ref' && !seen.has(current)) {
    seen.add(current);
    current = model.schemas.get(current.target)?.schema ?? anySchema;
    nullable ||= current.nullable;
  }
  const shape = expandList(model, current);
  return shape.nullable === nullable ? shape : { ...shape, nullable };
}

function expandList(model: ApiModel, schema: Schema): Shape {
  if (schema.kind === 'ref') return anySchema; // only references that name each other end here
  return schema.kind === 'list' ? listEnvelope(model, schema) : schema;
}

function listEnvelope(model: ApiModel, list: ListSchema): Shape {
  const pagination = model.paginations.get(list.pagination);
  return pagination ? pageSchema(pagination, list) : anySchema;
}

/** Names of the schemas a value may be an instance of: the reference itself, or those a union is made of. */
export function targetsOf(schema: Schema): readonly string[] {
  if (schema.kind === 'ref') return [schema.target];
  return schema.kind === 'union' ? schema.variants.flatMap(targetsOf) : [];
}
