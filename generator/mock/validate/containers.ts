import type { ArraySchema, MapSchema, NamePattern, ObjectSchema, Schema } from '../../model/schema.js';
import { isMembers, type Members } from '../values.js';
import { childPath, missing, outside, unknown } from './problem.js';
import type { Reader } from './reader.js';

/** An object: its members by their schemas; unknown and missing members are problems. */
export function readObject(reader: Reader, schema: ObjectSchema, value: unknown, path: string): unknown {
  if (!isMembers(value)) return reader.reject('object', value, path);
  const visible = schema.properties.filter(({ scope }) => scope === 'both' || scope === reader.reading.scope);
  const schemas = new Map(visible.map((property) => [property.name, property.schema]));
  const sent = Object.entries(value).filter(([, member]) => member !== undefined);
  const entries = sent.map(([name, member]) => [
    name,
    readMember(reader, schemas.get(name) ?? schemaOf(schema, name), member, childPath(path, name)),
  ]);
  for (const { name, required } of visible) {
    if (required && !sent.some(([key]) => key === name)) reader.problems.push(missing(childPath(path, name)));
  }
  return Object.fromEntries(entries) as Members;
}

/** The schema of a member that has none by its name; a pattern that is no expression fits nothing. */
function schemaOf({ patterns = [], additional }: ObjectSchema, name: string): Schema | undefined {
  const fits = ({ pattern }: NamePattern): boolean => {
    try {
      return new RegExp(pattern, 'u').test(name);
    } catch {
      return false;
    }
  };
  return patterns.find(fits)?.schema ?? additional;
}

function readMember(reader: Reader, schema: Schema | undefined, value: unknown, path: string): unknown {
  if (schema) return reader.read(schema, value, path);
  reader.problems.push(unknown(path));
  return value;
}

/** An object of free keys. */
export function readMap(reader: Reader, schema: MapSchema, value: unknown, path: string): unknown {
  if (!isMembers(value)) return reader.reject('hash', value, path);
  const entries = Object.entries(value).map(([key, member]) => [
    key,
    reader.read(schema.values, member, childPath(path, key)),
  ]);
  return Object.fromEntries(entries) as Members;
}

/** A list; as text it comes under its indexes. */
export function readArray(reader: Reader, schema: ArraySchema, value: unknown, path: string): unknown {
  const items = reader.reading.wire === 'text' ? indexed(value) : value;
  if (!Array.isArray(items)) return reader.reject('array', value, path);
  const { minItems = 0, maxItems = Infinity } = schema;
  if (items.length < minItems) reader.problems.push(outside(path, 'array', `at least ${minItems} items`));
  if (items.length > maxItems) reader.problems.push(outside(path, 'array', `at most ${maxItems} items`));
  const { places = [], closed } = schema;
  if (closed && items.length > places.length)
    reader.problems.push(outside(path, 'array', `at most ${places.length} items`));
  if (schema.minItems === undefined && items.length < places.length)
    reader.problems.push(outside(path, 'array', `at least ${places.length} items`));
  return items.map((item, index) => reader.read(places[index] ?? schema.items, item, childPath(path, index)));
}

function indexed(value: unknown): unknown {
  if (!isMembers(value)) return value;
  const entries = Object.entries(value);
  if (!entries.every(([key]) => /^\d+$/.test(key))) return value;
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, item]) => item);
}
