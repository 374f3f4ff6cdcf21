import { joined } from '../../model/joined.js';
import type { ApiModel } from '../../model/model.js';
import type { Schema } from '../../model/schema.js';

/** What remains of schemas when references are followed and single values are enums. */
export type ResolvedSchema = Exclude<Schema, { kind: 'ref' | 'literal' }>;

/**
 * What a schema stands for: references followed, a single value as an enum of one, an object without members of its
 * own as a map. Null is allowed where the reference or what it leads to allows it.
 */
export function resolve(schema: Schema, { schemas }: ApiModel): ResolvedSchema {
  const seen = new Set<string>();
  let [found, nullable] = [schema, schema.nullable];
  while (found.kind === 'ref') {
    const target = schemas.get(found.target)?.schema;
    if (target === undefined || seen.has(found.target))
      return { kind: 'scalar', type: 'any', nullable, doc: {} };
    seen.add(found.target);
    found = target;
    nullable ||= found.nullable;
  }
  return simplify(found.nullable === nullable ? found : joined(found, { nullable }));
}

function simplify(schema: Exclude<Schema, { kind: 'ref' }>): ResolvedSchema {
  if (schema.kind === 'literal') {
    const { value, ...others } = schema;
    return { ...others, kind: 'enum', values: [{ value }], open: false, extensible: false };
  }
  if (schema.kind === 'object' && schema.properties.length === 0 && schema.additional && !schema.patterns) {
    const { properties, additional, ...others } = schema;
    return { ...others, kind: 'map', values: additional };
  }
  return schema;
}
