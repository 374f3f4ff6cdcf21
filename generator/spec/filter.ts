import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { JsonObject, JsonValue } from './document.js';
import { fitsGlob } from './glob.js';
import { isList, isObject, isReference, member, textOf, type MutableObject } from './json.js';
import { methods } from './operations.js';
import { parseReference, takeStep } from './pointer.js';
import type { Positions } from './positions.js';
import { removeOrphans } from './orphans.js';

/** Patterns of names; without `include` everything is included. */
export interface Selection {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** What of a description is used: operations that fit all of it, and what they need. */
export interface Filter {
  readonly tags?: Selection;
  readonly paths?: Selection;
  /** By id, or by method and path: `GET /pets`. */
  readonly operations?: Selection;
  /** Schemas that are wanted although no operation needs them, or not wanted although one does. */
  readonly schemas?: Selection;
}

/** Removes what a filter leaves out from a bundled description, and the components that nothing needs any more. */
export function applyFilter(root: JsonObject, filter: Filter, positions: Positions): readonly Diagnostic[] {
  const seen: Record<keyof Filter, Set<string>> = {
    tags: new Set(),
    paths: new Set(),
    operations: new Set(),
    schemas: new Set(),
  };
  const paths = member(root, 'paths');
  for (const [path, value] of isObject(paths) ? Object.entries(paths) : []) {
    const item = ownItem(root, paths as MutableObject, path, value);
    if (!isObject(item)) continue;
    const left = methods.filter((method) => keepOperation(item, { path, method, filter, seen }));
    if (left.length === 0) Reflect.deleteProperty(paths as MutableObject, path);
  }
  const schemas = member(member(root, 'components'), 'schemas');
  for (const name of isObject(schemas) ? Object.keys(schemas) : []) seen.schemas.add(name);
  const excluded = removeOrphans(root, filter, positions);
  return [...unmatched(filter, seen), ...excluded];
}

/** The item of a path; a shared one becomes a copy of its own, since its paths may keep different operations. */
function ownItem(
  root: JsonObject,
  paths: MutableObject,
  path: string,
  value: JsonValue | undefined,
): JsonValue | undefined {
  const target = isReference(value)
    ? parseReference(value.$ref)?.pointer.reduce<JsonValue | undefined>(takeStep, root)
    : value;
  return isObject(target) && !path.startsWith('x-') ? (paths[path] = { ...target }) : undefined;
}

interface Candidate {
  readonly path: string;
  readonly method: string;
  readonly filter: Filter;
  readonly seen: Record<keyof Filter, Set<string>>;
}

function keepOperation(item: MutableObject, { path, method, filter, seen }: Candidate): boolean {
  const operation = item[method];
  if (!isObject(operation)) return false;
  const list = operation['tags'];
  const names = {
    tags: isList(list) ? list.map(textOf) : [],
    paths: [path],
    operations: [textOf(operation['operationId']), `${method.toUpperCase()} ${path}`],
  };
  const kept = (['tags', 'paths', 'operations'] as const).map((key) => {
    for (const name of names[key]) seen[key].add(name);
    return isSelected(names[key], filter[key]);
  });
  if (kept.every(Boolean)) return true;
  Reflect.deleteProperty(item, method);
  return false;
}

/** Whether something that goes by these names is selected. */
export function isSelected(names: readonly string[], selection: Selection = {}): boolean {
  const fits = (pattern: string) => names.some((name) => fitsGlob(name, pattern));
  return (selection.include?.some(fits) ?? true) && !selection.exclude?.some(fits);
}

function unmatched(filter: Filter, seen: Candidate['seen']): readonly Diagnostic[] {
  return (Object.keys(seen) as (keyof Filter)[]).flatMap((key) => {
    const { include = [], exclude = [] } = filter[key] ?? {};
    const idle = [...include, ...exclude].filter((pattern) => ![...seen[key]].some((name) => fitsGlob(name, pattern)));
    return idle.map((pattern) => diagnostic('filter-no-match', { pattern, among: key }));
  });
}
