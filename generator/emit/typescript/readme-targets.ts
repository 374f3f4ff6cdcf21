import type { ApiModel, Pagination } from '../../model/model.js';
import type { ObjectSchema, Property, Schema } from '../../model/schema.js';
import type { Target } from './sample-call.js';
import { isBinary, isNeeded, resolved } from './sample-values.js';

/** A list and how its pages are gone through. */
export interface ListView extends Target {
  /** Member of the page that holds the items. */
  readonly items: string;
  /** Parameters that take a cursor or token. */
  readonly after: string;
  readonly before: string | undefined;
}

/** A list that needs no ids, best one by cursor, and of the resource of `main` if it has one. */
export function listOf(
  model: ApiModel,
  targets: readonly Target[],
  main: Target | undefined,
): ListView | undefined {
  const lists = targets.flatMap((target) => {
    const { pagination, path } = target.operation;
    const style = pagination === undefined ? undefined : model.paginations.get(pagination);
    return style && path.length === 1 ? [{ target, style }] : [];
  });
  const byCursor = lists.filter(({ style }) => style.style === 'cursor');
  const candidates = byCursor.length > 0 ? byCursor : lists;
  const found = candidates.find(({ target }) => target.resource === main?.resource) ?? candidates[0];
  return found && { ...found.target, items: found.style.items, ...cursorParameters(found.style) };
}

function cursorParameters(style: Pagination): Pick<ListView, 'after' | 'before'> {
  return style.style === 'cursor'
    ? { after: style.after, before: style.before }
    : { after: style.token, before: undefined };
}

/** An operation that answers with an object that always holds a list, which goes on by itself. */
export function findNestedList(
  model: ApiModel,
  targets: readonly Target[],
): (Target & { readonly member: string }) | undefined {
  for (const target of targets.filter(isRetrieval)) {
    const list = answerObject(model, target)?.properties.find((property) => goesOn(model, property));
    if (list) return { ...target, member: list.name };
  }
  return undefined;
}

function goesOn(model: ApiModel, { schema, required, onDemand }: Property): boolean {
  if (schema.kind !== 'list' || schema.nullable || !required || onDemand) return false;
  return model.paginations.get(schema.pagination)?.url !== undefined;
}

/** An operation that may answer with what is left of something deleted. */
export function findDeleted(model: ApiModel, targets: readonly Target[]): Target | undefined {
  return targets.filter(isRetrieval).find(({ operation }) => {
    const schema = operation.response && resolved(model.schemas, operation.response.schema);
    return schema?.kind === 'union' && schema.variants.some((variant) => isRemainder(model, variant));
  });
}

function isRemainder(model: ApiModel, variant: Schema): boolean {
  const schema = resolved(model.schemas, variant);
  const deleted = schema.kind === 'object' && schema.properties.find(({ name }) => name === 'deleted');
  return deleted !== undefined && deleted !== false && deleted.schema.kind === 'literal';
}

/** Whether a body always holds a file. */
export function isFile(model: ApiModel, schema: Schema): boolean {
  const body = resolved(model.schemas, schema);
  return (
    body.kind === 'object' &&
    body.properties.some(
      (property) => isNeeded(property) && isBinary(resolved(model.schemas, property.schema)),
    )
  );
}

/** Whether it answers with one object and changes nothing. */
export function isRetrieval({ operation }: Target): boolean {
  const { method, pagination, response } = operation;
  return method === 'get' && pagination === undefined && response?.encoding === 'json';
}

/** The object that an operation answers with, if there is but one kind. */
export function answerObject(model: ApiModel, { operation }: Target): ObjectSchema | undefined {
  const schema = operation.response && resolved(model.schemas, operation.response.schema);
  return schema?.kind === 'object' ? schema : undefined;
}

/** Whether it answers with an object, an array or a page, and never with anything else. */
export function answersObject(model: ApiModel, { operation }: Target): boolean {
  const schema = operation.response && resolved(model.schemas, operation.response.schema);
  return schema !== undefined && !schema.nullable && ['object', 'map', 'array', 'list'].includes(schema.kind);
}
