import { joined } from './joined.js';
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

/** A schema with `change` applied to every part of it, innermost first; what does not change is the same object. */
export function mapSchema(schema: Schema, change: (schema: Schema) => Schema): Schema {
  return change(mapInside(schema, (child) => mapSchema(child, change)));
}

function mapInside(schema: Schema, map: (child: Schema) => Schema): Schema {
  switch (schema.kind) {
    case 'object': {
      const properties = mapMembers(schema.properties, map);
      const patterns = schema.patterns && mapMembers(schema.patterns, map);
      const additional = schema.additional && map(schema.additional);
      return withParts(schema, {
        properties,
        ...(patterns && { patterns }),
        ...(additional && { additional }),
      });
    }
    case 'array': {
      const places = schema.places && { places: mapAll(schema.places, map) };
      return withParts(schema, { ...places, items: map(schema.items) });
    }
    case 'list':
      return withParts(schema, { items: map(schema.items) });
    case 'map':
      return withParts(schema, { values: map(schema.values) });
    case 'union':
      return withParts(schema, { variants: mapAll(schema.variants, map) });
    case 'expandable':
      return withParts(schema, { id: map(schema.id), target: map(schema.target) });
    case 'enum':
    case 'literal':
    case 'scalar':
    case 'ref':
      return schema;
  }
}

function withParts<T extends object>(whole: T, parts: Partial<T>): T {
  const isSame = Object.entries(parts).every(([name, part]) => whole[name as keyof T] === part);
  return isSame ? whole : joined(whole, parts);
}

function mapMembers<T extends { readonly schema: Schema }>(
  members: readonly T[],
  map: (schema: Schema) => Schema,
): readonly T[] {
  return mapAll(members, (member) => withParts(member, { schema: map(member.schema) } as Partial<T>));
}

function mapAll<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? items : changed;
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
