import type { Pagination } from './model.js';
import type { ListSchema, ObjectSchema, Property, Schema } from './schema.js';

/** A page as one object: the envelope of its pagination around its items. */
export function pageSchema(pagination: Pagination, list: ListSchema): ObjectSchema {
  const items: Schema = { kind: 'array', items: list.items, nullable: false, doc: {} };
  const { properties } = pagination.envelope.schema;
  const declared = properties.find((property) => property.name === pagination.items);
  const own: Property = {
    ...declared,
    name: pagination.items,
    schema: items,
    required: true,
    scope: 'both',
    onDemand: false,
  };
  const others = properties.filter((property) => property !== declared);
  return { ...pagination.envelope.schema, properties: [own, ...others], nullable: list.nullable };
}
