import type { ApiModel, Pagination } from '../../model/model.js';
import { positionParameter, type MemberPath, type Paging } from '../../model/paging.js';
import type { ObjectSchema, Property, Schema } from '../../model/schema.js';
import { memberAccess } from './literals.js';
import type { Target } from './sample-call.js';
import { isBinary, isNeeded, resolved } from './sample-values.js';

/** A list and how its pages are gone through. */
export interface ListView extends Target {
  /** How many items a page has, as code that goes on from the page. */
  readonly length: string;
  /** Parameters that take the cursor; undefined where only a URL leads on, or none back. */
  readonly after: string | undefined;
  readonly before: string | undefined;
  /** The variable `cursor` as a value of these. */
  readonly cursor: string;
}

/** A list that needs no ids, best one by cursor, and of the resource of `main` if it has one. */
export function listOf(
  model: ApiModel,
  targets: readonly Target[],
  main: Target | undefined,
): ListView | undefined {
  const lists = targets.flatMap((target) => {
    const { pagination, paging, path } = target.operation;
    const style = paging ?? (pagination === undefined ? undefined : model.paginations.get(pagination));
    return style && path.length === 1 ? [{ target, style }] : [];
  });
  const byCursor = lists.filter(({ style }) => style.style === 'cursor');
  const candidates = byCursor.length > 0 ? byCursor : lists;
  const found = candidates.find(({ target }) => target.resource === main?.resource) ?? candidates[0];
  return (
    found && {
      ...found.target,
      ...readCursor(found.target, found.style),
      length: lengthText(found.style.items),
    }
  );
}

function readCursor(
  { operation }: Target,
  style: Pagination | Paging,
): Omit<ListView, keyof Target | 'length'> {
  const after = positionParameter(style);
  const taken = operation.parameters.find(
    (parameter) => parameter.in === 'query' && parameter.name === after,
  );
  const isText = taken === undefined || taken.schema.kind !== 'scalar' || taken.schema.type === 'string';
  const before = style.style === 'cursor' ? style.before : undefined;
  return { after: taken && after, before, cursor: isText ? 'cursor' : 'Number(cursor)' };
}

/** Any member may be missing, unless all pages are in one envelope. */
function lengthText(items: string | MemberPath): string {
  if (typeof items === 'string') return `${memberAccess(items)}.length`;
  const steps = items.map((name, index) => {
    const access = memberAccess(name);
    return index > 0 ? `?.${access.replace(/^\./, '')}` : access;
  });
  return `${steps.join('')}${items.length === 0 ? '' : '?'}.length`;
}

/** An operation that answers with an object that always holds a list, which goes on by itself. */
export function findNestedList(
  model: ApiModel,
  targets: readonly Target[],
): (Target & { readonly access: string }) | undefined {
  for (const target of targets.filter(isRetrieval)) {
    const list = answerObject(model, target)?.properties.find((property) => goesOn(model, property));
    if (list) return { ...target, access: memberAccess(list.name) };
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
  const { method, pagination, paging, response } = operation;
  return method === 'get' && !paging && pagination === undefined && response?.encoding === 'json';
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
