import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { JsonObject, JsonValue } from '../document.js';
import { emptyObject, type MutableObject } from '../json.js';
import type { Positions } from '../positions.js';
import type { Edition } from './edition.js';

/** What normalising one file needs. */
export interface Desk {
  readonly edition: Edition;
  readonly positions: Positions;
  /** What a reference in this file leads to, other references on the way followed. */
  readonly resolve: (ref: string) => JsonValue | undefined;
  readonly report: (problem: Diagnostic) => void;
}

/** A change of one object, in place; made a second time it changes nothing. */
export type Step = (node: MutableObject, desk: Desk) => void;

/** A new object that stands where `origin` was written. */
export function newObject(positions: Positions, origin: object, members: JsonObject = {}): MutableObject {
  const created = Object.assign(emptyObject(), members);
  positions.copy(origin, created);
  return created;
}

/** Puts the members `keys` of one object into another, with their places. */
export function moveMembers(
  positions: Positions,
  from: MutableObject,
  to: MutableObject,
  keys: readonly string[],
): void {
  for (const key of keys) {
    if (!Object.hasOwn(from, key)) continue;
    to[key] = from[key];
    const spot = positions.find(from, key);
    if (spot) positions.setMember(to, key, spot);
    Reflect.deleteProperty(from, key);
  }
}

/** Gives a member another name. */
export function rename(positions: Positions, node: MutableObject, from: string, to: string): void {
  if (from === to || !Object.hasOwn(node, from)) return;
  const spot = positions.find(node, from);
  node[to] = node[from];
  if (spot) positions.setMember(node, to, spot);
  Reflect.deleteProperty(node, from);
}
