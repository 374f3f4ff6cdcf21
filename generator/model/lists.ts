import type { ApiModel, Operation } from './model.js';
import type { Schema } from './schema.js';
import { childSchemas } from './visit.js';

/** Whether objects that an operation answers with hold lists that go on by a path of their own, nothing expanded. */
export function holdsLists(model: ApiModel, { response, pagination }: Operation): boolean {
  if (!response) return false;
  const seen = new Set<string>();
  const holds = (schema: Schema): boolean => {
    if (schema.kind === 'list' && model.paginations.get(schema.pagination)?.url !== undefined) return true;
    if (schema.kind !== 'ref') return presentParts(schema).some(holds);
    if (seen.has(schema.target)) return false;
    seen.add(schema.target);
    const target = model.schemas.get(schema.target)?.schema;
    return target !== undefined && holds(target);
  };
  const { schema } = response;
  return holds(pagination !== undefined && schema.kind === 'list' ? schema.items : schema);
}

/** What is there without being asked for by expansion. */
function presentParts(schema: Schema): readonly Schema[] {
  if (schema.kind === 'expandable') return [];
  const onDemand = schema.kind === 'object' ? schema.properties.filter((property) => property.onDemand) : [];
  return childSchemas(schema).filter((child) => !onDemand.some((property) => property.schema === child));
}
