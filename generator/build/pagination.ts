import type { Envelope, Pagination } from '../model/model.js';
import type { Property, Schema } from '../model/schema.js';
import type { JsonObject } from '../spec/document.js';
import { dereference, type BuildContext } from './context.js';
import { readDoc } from './docs.js';
import { asObject, asString, asText, compact, entries } from './json.js';
import { buildProperties } from './schemas.js';

/** The pagination styles that the root declares under `x-sdk-pagination`, each with the reference of its envelope. */
export function buildPaginations(
  context: BuildContext,
): readonly (readonly [ref: string, style: Pagination])[] {
  return entries(context.document.root['x-sdk-pagination']).flatMap(([name, value]) => {
    const style = asObject(value);
    const ref = asString(asObject(style?.['envelope'])?.['$ref']);
    return style && ref ? [[ref, buildPagination(context, name, style)] as const] : [];
  });
}

function buildPagination(context: BuildContext, name: string, style: JsonObject): Pagination {
  const text = (key: string): string => asString(style[key]) ?? '';
  const shared = {
    name,
    items: text('items'),
    envelope: buildEnvelope(context, style),
    limit: asString(style['limit']),
    url: asString(style['url']),
  };
  if (style['style'] === 'token') {
    const rest = { token: text('token'), nextToken: text('nextToken'), hasMore: asString(style['hasMore']) };
    return compact({ ...shared, ...rest, style: 'token' as const });
  }
  const rest = {
    after: text('after'),
    before: asString(style['before']),
    hasMore: text('hasMore'),
    cursor: text('cursor'),
  };
  return compact({ ...shared, ...rest, style: 'cursor' as const });
}

function buildEnvelope(context: BuildContext, style: JsonObject): Envelope {
  const source = dereference(context, style['envelope']) ?? {};
  const name = asText(asObject(style['envelope'])?.['$ref']).split('/').at(-1) ?? '';
  return {
    name,
    schema: {
      kind: 'object',
      nullable: false,
      doc: readDoc(source),
      properties: withItems(buildProperties(context, source), asText(style['items'])),
    },
  };
}

/** What pages through an envelope asks it for its items, whether it is described with them or not. */
function withItems(properties: readonly Property[], name: string): readonly Property[] {
  if (properties.some((property) => property.name === name)) return properties;
  const schema: Schema = { kind: 'scalar', type: 'any', nullable: false, doc: {} };
  return [...properties, { name, schema, required: false, scope: 'both', onDemand: false }];
}
