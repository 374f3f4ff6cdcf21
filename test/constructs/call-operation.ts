import { members, methodName } from '../../generator/emit/typescript/names.js';
import { synthesize } from '../../generator/mock/answer/synthesize.js';
import type { ApiModel, Operation } from '../../generator/model/model.js';
import { flattenResources } from '../../generator/model/operations.js';
import type { Property, Schema } from '../../generator/model/schema.js';
import { mapSchema } from '../../generator/model/visit.js';

/** Calls an operation as a user would, with made-up arguments that fit the description: ids first, then the rest. */
export async function callOperation(client: object, model: ApiModel, operation: Operation): Promise<unknown> {
  const resource = flattenResources(model.resources).find(({ operations }) => operations.includes(operation));
  if (!resource) throw new Error(`No resource has ${operation.id}`);
  const owner = members(resource).reduce((value, part) => Reflect.get(value, part) as object, client);
  const method = Reflect.get(owner, methodName(operation)) as (...args: unknown[]) => Promise<unknown>;
  const ids = operation.path.flatMap((part) =>
    part.kind === 'text'
      ? []
      : operation.parameters.filter((each) => each.in === 'path' && each.name === part.name),
  );
  const params = unexpanded(model, paramsOf(model, operation));
  const args = ids.map(({ schema }) => sample(model, schema));
  return method.apply(owner, params === undefined ? args : [...args, params]);
}

/** Nothing is asked to be expanded: a made-up path leads nowhere. */
function unexpanded({ expansion }: ApiModel, params: unknown): unknown {
  if (!expansion || typeof params !== 'object' || params === null || !(expansion.parameter in params))
    return params;
  return Object.fromEntries(Object.entries(params).filter(([name]) => name !== expansion.parameter));
}

/** Of a list only what it needs: a made-up cursor leads to no page. */
function paramsOf(model: ApiModel, { parameters, body, ...operation }: Operation): unknown {
  const isList = operation.paging !== undefined || operation.pagination !== undefined;
  const apart = parameters.filter(({ in: place, required }) => place !== 'path' && (required || !isList));
  const outside = Object.fromEntries(apart.map(({ name, schema }) => [name, sample(model, schema)]));
  if (!body) return apart.length > 0 ? outside : undefined;
  const { schema } = body;
  const asked = schema.kind === 'ref' ? (model.schemas.get(schema.target)?.schema ?? schema) : schema;
  const isAsked = isList && asked.kind === 'object';
  const value = sample(model, isAsked ? { ...asked, properties: asked.properties.filter(isNeeded) } : schema);
  if (schema.kind === 'object') return { ...outside, ...(value as object) };
  return apart.length > 0 ? { ...outside, body: value } : value;
}

function isNeeded({ required }: Property): boolean {
  return required;
}

/** A value to send: what the server makes up for answers, from the members that may be sent. */
function sample(model: ApiModel, schema: Schema): unknown {
  return synthesize({ model: sending(model), instances: new Map(), exact: true }, sent(schema));
}

/** The model as a caller sees it, made once. */
const sendingModels = new WeakMap<ApiModel, ApiModel>();

function sending(model: ApiModel): ApiModel {
  const known = sendingModels.get(model);
  if (known) return known;
  const schemas = [...model.schemas].map(
    ([name, named]) => [name, { ...named, schema: sent(named.schema) }] as const,
  );
  const made = { ...model, schemas: new Map(schemas) };
  sendingModels.set(model, made);
  return made;
}

/** The scopes the other way round: what a server never answers is sent, and what only it says is not. */
function sent(schema: Schema): Schema {
  return mapSchema(schema, (part) => {
    if (part.kind === 'scalar' && part.type === 'binary')
      return { ...part, example: new Blob(['bytes'], { type: 'image/png' }) };
    // `null` would be nothing to send.
    if (part.kind === 'scalar' && part.type === 'any') return { ...part, example: part.example ?? 'any' };
    if (part.kind !== 'object') return part;
    const properties = part.properties
      .filter(({ scope }) => scope !== 'read')
      .map((each) => ({ ...each, scope: 'both' as const }));
    return { ...part, properties };
  });
}
