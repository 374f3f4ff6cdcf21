import type { ApiModel } from '../../model/model.js';
import { allOperations } from '../../model/operations.js';
import type { NamedSchema, Property, Schema } from '../../model/schema.js';
import { visitSchema } from '../../model/visit.js';

/** The model without the format of members that lead from page to page: as a `Date` they would not lead on exactly. */
export function plainCursors(model: ApiModel): ApiModel {
  const cursors = cursorMembers(model);
  const schemas = [...model.schemas].map(([name, named]) => [name, plain(named, cursors.get(name))] as const);
  return { ...model, schemas: new Map(schemas) };
}

/** Members of named schemas by which lists of them go on. */
function cursorMembers(model: ApiModel): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const collect = (schema: Schema): void => {
    const style = schema.kind === 'list' ? model.paginations.get(schema.pagination) : undefined;
    if (schema.kind !== 'list' || style?.style !== 'cursor' || schema.items.kind !== 'ref') return;
    const { target } = schema.items;
    found.set(target, (found.get(target) ?? new Set()).add(style.cursor));
  };
  for (const { schema } of model.schemas.values()) visitSchema(schema, collect);
  for (const { response } of allOperations(model)) if (response) visitSchema(response.schema, collect);
  return found;
}

function plain(named: NamedSchema, cursors: ReadonlySet<string> | undefined): NamedSchema {
  const { schema } = named;
  if (cursors === undefined || schema.kind !== 'object') return named;
  const properties = schema.properties.map((property) =>
    cursors.has(property.name) ? withoutFormat(property) : property,
  );
  return { ...named, schema: { ...schema, properties } };
}

function withoutFormat(property: Property): Property {
  if (property.schema.kind !== 'scalar') return property;
  const { format, ...schema } = property.schema;
  return { ...property, schema };
}
