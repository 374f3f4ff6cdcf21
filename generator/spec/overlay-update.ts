import type { JsonValue } from './document.js';
import { emptyObject, isList, isObject, type MutableObject } from './json.js';
import type { OverlayTarget } from './overlay-targets.js';
import type { Positions } from './positions.js';

/** Members are merged, lists get longer, everything else is replaced. What is added keeps its place in the overlay. */
export function mergeInto(target: JsonValue, update: JsonValue, positions: Positions): void {
  if (isList(target)) (target as JsonValue[]).push(copy(update, positions));
  else if (isObject(target) && isObject(update)) {
    for (const key of Object.keys(update)) mergeMember(target, update, key, positions);
  }
}

function mergeMember(target: MutableObject, update: MutableObject, key: string, positions: Positions): void {
  const [old, value] = [target[key], update[key]];
  if (value === undefined) return;
  if (isObject(old) && isObject(value)) {
    mergeInto(old, value, positions);
    return;
  }
  const isLonger = isList(old) && isList(value);
  if (isLonger) (old as JsonValue[]).push(...value.map((item) => copy(item, positions)));
  else target[key] = copy(value, positions);
  const spot = positions.find(update, key);
  if (spot && !isLonger) positions.setMember(target, key, spot);
}

/** Takes values out, those at the end of a list first, so that the places of the others stay as they are. */
export function removeTargets(targets: readonly OverlayTarget[]): void {
  for (const { parent, key } of targets.toSorted((a, b) => Number(b.key) - Number(a.key))) {
    if (isList(parent)) (parent as JsonValue[]).splice(Number(key), 1);
    else if (isObject(parent)) Reflect.deleteProperty(parent, key);
  }
}

/** Several targets may get the same value, and later actions may change it in one of them. */
function copy(value: JsonValue, positions: Positions): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  const copied = isList(value) ? [] : emptyObject();
  positions.copy(value, copied);
  for (const [key, item] of Object.entries(value)) (copied as MutableObject)[key] = copy(item as JsonValue, positions);
  return copied;
}
