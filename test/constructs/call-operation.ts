import { camelCase } from '../../generator/emit/typescript/names.js';
import { synthesize } from '../../generator/mock/answer/synthesize.js';
import type { ApiModel, Operation } from '../../generator/model/model.js';
import { flattenResources } from '../../generator/model/operations.js';
import type { Schema } from '../../generator/model/schema.js';
import { mapSchema } from '../../generator/model/visit.js';

/** Calls an operation as a user would, with made-up arguments that fit the description: ids first, then the rest. */
export async function callOperation(client: object, model: ApiModel, operation: Operation): Promise<unknown> {
  const resource = flattenResources(model.resources).find(({ operations }) => operations.includes(operation));
  const owner = (resource?.path ?? []).reduce(
    (value, part) => Reflect.get(value, camelCase(part)) as object,
    client,
  );
  const method = Reflect.get(owner, camelCase(operation.name)) as (...args: unknown[]) => Promise<unknown>;
  const ids = operation.parameters
    .filter(({ in: place }) => place === 'path')
    .map(({ schema }) => sample(model, schema));
  const params = paramsOf(model, operation);
  return method.apply(owner, params === undefined ? ids : [...ids, params]);
}

/** Of a list only what it needs: a made-up cursor leads to no page. */
function paramsOf(model: ApiModel, { parameters, body, ...operation }: Operation): unknown {
  const isList = operation.paging !== undefined || operation.pagination !== undefined;
  const apart = parameters.filter(({ in: place, required }) => place !== 'path' && (required || !isList));
  const outside = Object.fromEntries(apart.map(({ name, schema }) => [name, sample(model, schema)]));
  if (!body) return apart.length > 0 ? outside : undefined;
  const value = sample(model, body.schema);
  if (body.schema.kind === 'object') return { ...outside, ...(value as object) };
  return apart.length > 0 ? { ...outside, body: value } : value;
}

/** A value to send: what the server makes up for answers, from the members that may be sent. */
function sample(model: ApiModel, schema: Schema): unknown {
  const schemas = [...model.schemas].map(
    ([name, named]) => [name, { ...named, schema: sent(named.schema) }] as const,
  );
  return synthesize({ model: { ...model, schemas: new Map(schemas) }, instances: new Map() }, sent(schema));
}

/** The scopes the other way round: what a server never answers is sent, and what only it says is not. */
function sent(schema: Schema): Schema {
  return mapSchema(schema, (part) => {
    if (part.kind === 'scalar' && part.type === 'binary')
      return { ...part, example: new Blob(['bytes'], { type: 'image/png' }) };
    if (part.kind !== 'object') return part;
    const properties = part.properties
      .filter(({ scope }) => scope !== 'read')
      .map((each) => ({ ...each, scope: 'both' as const }));
    return { ...part, properties };
  });
}
