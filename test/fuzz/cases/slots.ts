import { isNode, type Json, type Node } from '../../unit/diff/random/json.js';

/** A value in an object or a list, which can be changed. */
export interface Slot {
  readonly holder: Node | Json[];
  readonly key: string | number;
}

/** All values in a document but itself, the outer ones first. */
export function slotsOf(root: Json): readonly Slot[] {
  const own = Array.isArray(root)
    ? root.map((_, key) => ({ holder: root as Json[], key }))
    : isNode(root)
      ? Object.keys(root).map((key) => ({ holder: root, key }))
      : [];
  return own.flatMap((slot) => [slot, ...slotsOf(valueOf(slot))]);
}

export function valueOf({ holder, key }: Slot): Json {
  return (holder as Node)[key] ?? null;
}

/** Puts a value in the place of another; nothing is special about any key. */
export function put({ holder, key }: Slot, value: Json): void {
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
}

export function remove({ holder, key }: Slot): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

/** Gives a value another key; the order of the others stays. */
export function rename({ holder, key }: Slot, to: string): void {
  if (Array.isArray(holder)) return;
  for (const [each, value] of Object.entries(holder)) {
    Reflect.deleteProperty(holder, each);
    put({ holder, key: each === key ? to : each }, value);
  }
}
