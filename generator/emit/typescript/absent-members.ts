import type { ApiModel } from '../../model/model.js';
import { allOperations } from '../../model/operations.js';
import type { ObjectSchema, Schema, UnionSchema } from '../../model/schema.js';
import { visitSchema } from '../../model/visit.js';

/** Members that a named schema never has, by schema: they tell it apart from others it stands in a union with. */
export type AbsentMembers = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Where a variant has a literal member that another lacks (`deleted: true`), the other says that it never has it:
 * then `if (customer.deleted)` narrows the union without a guard.
 */
export function findAbsentMembers(model: ApiModel): AbsentMembers {
  const absent = new Map<string, Set<string>>();
  for (const union of unionsOf(model)) {
    const variants = namedVariants(model, union);
    const literals = new Set(variants.flatMap(([, schema]) => literalMembers(schema)));
    for (const [name, schema] of variants) {
      const missing = [...literals].filter(
        (member) => !schema.properties.some((property) => property.name === member),
      );
      absent.set(name, new Set([...(absent.get(name) ?? []), ...missing]));
    }
  }
  return absent;
}

function unionsOf(model: ApiModel): readonly UnionSchema[] {
  const unions: UnionSchema[] = [];
  const collect = (schema: Schema): void => {
    if (schema.kind === 'union') unions.push(schema);
  };
  for (const { schema } of model.schemas.values()) visitSchema(schema, collect);
  for (const { response } of allOperations(model)) if (response) visitSchema(response.schema, collect);
  return unions;
}

function namedVariants(model: ApiModel, union: UnionSchema): readonly (readonly [string, ObjectSchema])[] {
  return union.variants.flatMap((variant) => {
    const schema = variant.kind === 'ref' ? model.schemas.get(variant.target)?.schema : undefined;
    return variant.kind === 'ref' && schema?.kind === 'object' ? [[variant.target, schema] as const] : [];
  });
}

function literalMembers(schema: ObjectSchema): readonly string[] {
  return schema.properties.flatMap(({ name, schema: member, required }) =>
    required && member.kind === 'literal' ? [name] : [],
  );
}
