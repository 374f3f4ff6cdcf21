import type { Pagination } from './model.js';
import type { ListSchema, ObjectSchema, Property, Schema } from './schema.js';

/** A page as one object: the envelope of its pagination around its items. */
export function pageSchema(pagination: Pagination, list: ListSchema): ObjectSchema {
  const items: Schema = { kind: 'array', items: list.items, nullable: false, doc: {} };
  const own: Property = {
    name: pagination.items,
    schema: items,
    required: true,
    scope: 'both',
    onDemand: false,
  };
  const others = pagination.envelope.schema.properties.filter((property) => property.name !== own.name);
  return { ...pagination.envelope.schema, properties: [own, ...others], nullable: list.nullable };
}
