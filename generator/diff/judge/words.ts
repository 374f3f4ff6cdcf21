import type { Schema } from '../../model/schema.js';

/** A value as a report shows it. */
export function show(value: unknown): string {
  return typeof value === 'string' ? `\`${value}\`` : `\`${JSON.stringify(value)}\``;
}

/** A limit, which may be missing. */
export function showLimit(value: unknown): string {
  return value === undefined ? 'none' : show(value);
}

/** Names in their order. */
export function showList(value: unknown): string {
  const items = Array.isArray(value) ? value : [value];
  return items.length === 0 ? 'none' : items.map(show).join(', ');
}

/** What a schema allows, in a word or two. */
export function showType(value: unknown): string {
  const schema = value as Schema;
  if (schema.kind === 'scalar') return show(schema.type);
  return schema.kind === 'union' ? schema.variants.map(showType).join(' or ') : kinds[schema.kind];
}

const kinds: Readonly<Record<Exclude<Schema['kind'], 'scalar' | 'union'>, string>> = {
  array: 'an array',
  enum: 'one of a set of values',
  expandable: 'an id that can be expanded',
  list: 'a list of pages',
  literal: 'a single value',
  map: 'an object with members of any name',
  object: 'an object',
  ref: 'an object',
};
