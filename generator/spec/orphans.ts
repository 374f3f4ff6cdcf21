import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { JsonObject, JsonValue } from './document.js';
import { fitsGlob } from './glob.js';
import type { Filter } from './filter.js';
import { emptyObject, isList, isObject, isReference, member, refText, type MutableObject } from './json.js';
import { formatPointer, parseReference } from './pointer.js';
import type { Positions } from './positions.js';
import { walk } from './walk.js';

/** Sections of components that are kept: they are found by name, not by reference. */
const named = ['securitySchemes'];

/** Removes the components that nothing refers to, and the schemas that are not wanted: their uses fit any value then. */
export function removeOrphans(root: JsonObject, filter: Filter, positions: Positions): readonly Diagnostic[] {
  const { include = [], exclude = [] } = filter.schemas ?? {};
  const diagnostics = excludeSchemas(root, exclude, positions);
  const components = member(root, 'components');
  if (!isObject(components)) return diagnostics;
  const needed = findNeeded(root, components, include);
  for (const [section, items] of Object.entries(components)) {
    if (!isObject(items) || named.includes(section) || section.startsWith('x-')) continue;
    for (const name of Object.keys(items)) {
      if (!needed.has(formatPointer(['components', section, name]))) Reflect.deleteProperty(items, name);
    }
  }
  return diagnostics;
}

function excludeSchemas(root: JsonObject, exclude: readonly string[], positions: Positions): readonly Diagnostic[] {
  const schemas = member(member(root, 'components'), 'schemas');
  if (!isObject(schemas) || exclude.length === 0) return [];
  const names = Object.keys(schemas).filter((name) => exclude.some((pattern) => fitsGlob(name, pattern)));
  const gone = new Map(names.map((name) => [formatPointer(['components', 'schemas', name]), name]));
  for (const name of names) Reflect.deleteProperty(schemas, name);
  const diagnostics = new Map<string, Diagnostic>();
  forEachObject(root, ({ node, parent, key }) => {
    const name = gone.get(refText(node));
    if (name === undefined || !parent || key === undefined) return;
    diagnostics.set(name, diagnostics.get(name) ?? diagnostic('filter-still-used', { name }, positions.locate(node)));
    (parent as MutableObject)[key] = emptyObject();
  });
  return [...diagnostics.values()];
}

/** The components that the rest of the document leads to, as references. */
function findNeeded(root: JsonObject, components: JsonObject, include: readonly string[]): ReadonlySet<string> {
  const needed = new Set<string>();
  const schemas = member(components, 'schemas');
  const heirs = findHeirs(schemas);
  const waiting: JsonValue[] = [{ ...root, components: null }];
  const add = (ref: string) => {
    const [, section = '', name = ''] = parseReference(ref)?.pointer ?? [];
    const id = formatPointer(['components', section, name]);
    const value = member(member(components, section), name);
    if (value === undefined || needed.has(id)) return;
    needed.add(id);
    waiting.push(value, ...(member(value, 'discriminator') === undefined ? [] : (heirs.get(id) ?? [])));
  };
  for (const name of isObject(schemas) ? Object.keys(schemas) : []) {
    if (include.some((pattern) => fitsGlob(name, pattern))) add(formatPointer(['components', 'schemas', name]));
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) references(next).forEach(add);
  return needed;
}

/** What a schema passes on by `allOf` to others: those are meant where it has a discriminator. */
function findHeirs(schemas: JsonValue | undefined): ReadonlyMap<string, readonly JsonValue[]> {
  const heirs = new Map<string, JsonValue[]>();
  for (const [name, schema] of isObject(schemas) ? Object.entries(schemas) : []) {
    const all = member(schema, 'allOf');
    for (const part of isList(all) ? all : []) {
      const heir = { $ref: formatPointer(['components', 'schemas', name]) };
      if (isReference(part)) heirs.set(part.$ref, [...(heirs.get(part.$ref) ?? []), heir]);
    }
  }
  return heirs;
}

/** Every reference in a value; the targets of discriminators are references as well. */
function references(value: JsonValue): readonly string[] {
  const found: string[] = [];
  const visit = (node: JsonValue | undefined) => {
    if (typeof node === 'string' && node.startsWith('#/')) found.push(node);
    if (typeof node === 'object' && node !== null) Object.values(node).forEach(visit);
  };
  visit(value);
  return found;
}

function forEachObject(root: JsonObject, visit: (place: Parameters<Parameters<typeof walk>[2]>[0]) => void): void {
  const seen = new Set<JsonObject>();
  walk(root, 'document', (place) => {
    visit(place);
    if (seen.has(place.node)) return false;
    seen.add(place.node);
    return true;
  });
}
