import { holders } from '../../model/holders.js';
import type { ApiModel } from '../../model/model.js';
import { allOperations, requestSchemas } from '../../model/operations.js';
import type { NamedSchema, Schema } from '../../model/schema.js';
import { visitSchema } from '../../model/visit.js';
import { dateForm, type ValueStyle } from './value-style.js';

/** Whether values of a named schema are checked where it is used. */
export function isChecked(style: ValueStyle, { usage }: NamedSchema): boolean {
  return (style.checksRequests && usage.request) || (style.checksAnswers && usage.response);
}

/** Names of the schemas with whose values something is done on their way. */
export function shapedNames(
  model: Pick<ApiModel, 'schemas' | 'paginations'>,
  style: ValueStyle,
): ReadonlySet<string> {
  return holders(model, (part, owner) => isChecked(style, owner) || isConverted(style, part));
}

/** Whether values of the schema itself have another form for the caller, whatever is inside. */
function isConverted({ dates, camel }: ValueStyle, schema: Schema): boolean {
  if (schema.kind === 'object') return schema.properties.some(({ wire }) => wire !== undefined);
  return (camel && schema.kind === 'list') || (dates && dateForm(schema) !== undefined);
}

/** Names of the schemas that stand in a union, where they are to be told from others. */
export function variantNames(model: ApiModel): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (schema: Schema): void => {
    if (schema.kind !== 'union') return;
    for (const variant of schema.variants) if (variant.kind === 'ref') found.add(variant.target);
  };
  const calls = allOperations(model).flatMap((operation) => [
    ...requestSchemas(operation),
    ...(operation.response ? [operation.response.schema] : []),
  ]);
  const named = [...model.schemas.values()].map(({ schema }) => schema);
  for (const schema of [...named, ...calls, ...model.events.map(({ payload }) => payload)])
    visitSchema(schema, collect);
  return found;
}
