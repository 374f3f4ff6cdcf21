import type { JsonObject, JsonValue } from './document.js';
import { isReference } from './json.js';
import { isAlias, isComponent } from './links.js';
import type { LoadedFile, Loader } from './load.js';
import { isTarget, resolveReference, type Target } from './resolve-reference.js';

/** Where a chain of references ends: at a target, in a circle of references, or at a broken reference. */
export type ChainEnd =
  | { readonly kind: 'target'; readonly target: Target }
  | { readonly kind: 'cycle'; readonly start: JsonObject; readonly members: ReadonlySet<JsonObject> }
  | { readonly kind: 'broken' };

/** Of chains longer than this, where they end is kept: to follow each from its start takes the square of their length. */
const longest = 64;
const ends = new WeakMap<JsonObject, ChainEnd>();

/** Follows references from `node`, which stands in `file`, until something else comes. */
export function followChain(loader: Loader, file: LoadedFile, node: JsonObject): ChainEnd {
  const members = new Set<JsonObject>();
  let target: Target = { file, pointer: [], value: node };
  for (let holder: JsonValue = node; isReference(holder); holder = target.value) {
    const known = ends.get(holder);
    if (known) return known;
    if (members.has(holder)) return { kind: 'cycle', start: holder, members };
    members.add(holder);
    const next = resolveReference(loader, target.file, holder.$ref);
    if (!isTarget(next)) return { kind: 'broken' };
    target = next;
  }
  const end = { kind: 'target', target } as const;
  if (members.size > longest) for (const member of members) ends.set(member, end);
  return end;
}

/** Passes by components that only point to one of the same name in another file: they need no name of their own. */
export function skipAliases(loader: Loader, target: Target): Target {
  const passed = new Set<JsonValue>();
  for (let current = target; ; ) {
    const { file, pointer, value } = current;
    if (!isAlias(value) || !isComponent(current) || passed.has(value)) return current;
    passed.add(value);
    const next = resolveReference(loader, file, value.$ref);
    if (!isTarget(next) || next.pointer.join('/') !== pointer.join('/')) return current;
    current = next;
  }
}
