import type { Schema } from './schema.js';

/** The schemas directly inside a schema; references are not followed. */
export function childSchemas(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case 'object':
      return [
        ...schema.properties.map((property) => property.schema),
        ...(schema.patterns ?? []).map((each) => each.schema),
        ...(schema.additional ? [schema.additional] : []),
      ];
    case 'array':
      return [...(schema.places ?? []), schema.items];
    case 'list':
      return [schema.items];
    case 'map':
      return [schema.values];
    case 'union':
      return schema.variants;
    case 'expandable':
      return [schema.id, schema.target];
    case 'enum':
    case 'literal':
    case 'scalar':
    case 'ref':
      return [];
  }
}

/** Calls `visit` for a schema and everything inside it, outermost first; references are not followed. */
export function visitSchema(schema: Schema, visit: (schema: Schema) => void): void {
  visit(schema);
  for (const child of childSchemas(schema)) visitSchema(child, visit);
}

/** A copy of a schema with `change` applied to every part of it, innermost first. */
export function mapSchema(schema: Schema, change: (schema: Schema) => Schema): Schema {
  const map = (child: Schema): Schema => mapSchema(child, change);
  switch (schema.kind) {
    case 'object':
      return change({
        ...schema,
        properties: schema.properties.map((property) => ({ ...property, schema: map(property.schema) })),
        ...(schema.patterns && {
          patterns: schema.patterns.map((each) => ({ ...each, schema: map(each.schema) })),
        }),
        ...(schema.additional && { additional: map(schema.additional) }),
      });
    case 'array': {
      const places = schema.places && { places: schema.places.map(map) };
      return change({ ...schema, ...places, items: map(schema.items) });
    }
    case 'list':
      return change({ ...schema, items: map(schema.items) });
    case 'map':
      return change({ ...schema, values: map(schema.values) });
    case 'union':
      return change({ ...schema, variants: schema.variants.map(map) });
    case 'expandable':
      return change({ ...schema, id: map(schema.id), target: map(schema.target) });
    case 'enum':
    case 'literal':
    case 'scalar':
    case 'ref':
      return change(schema);
  }
}

/** Names of all schemas that a schema refers to, directly or through other named ones. */
export function reachableNames(
  roots: Iterable<Schema>,
  lookup: (name: string) => Schema | undefined,
): ReadonlySet<string> {
  const names = new Set<string>();
  // Without recursion: names may lead to each other a long way.
  const waiting = [...roots].flatMap(namesIn).reverse();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const target = names.has(name) ? undefined : lookup(name);
    names.add(name);
    if (target) waiting.push(...namesIn(target).reverse());
  }
  return names;
}

function namesIn(schema: Schema): string[] {
  const names: string[] = [];
  visitSchema(schema, (part) => {
    if (part.kind === 'ref') names.push(part.target);
  });
  return names;
}
