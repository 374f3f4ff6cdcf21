import { Unclear } from './cursor.js';

/** How many values may stand inside each other here; what is deeper is left to whoever says so. */
export const depthLimit = 190;
/** How long a key may be for sure. */
const keyLimit = 1000;

/** Refuses a key that is too long as it is written, or has a meaning of its own. */
export function checkKey(key: string, length: number): string {
  if (length > keyLimit || key === '<<') throw new Unclear();
  return key;
}

/** Where what was read stands, as offsets. */
export class Notes {
  /** Where each object and list starts. */
  readonly starts: Map<object, number> = new Map<object, number>();
  /** Keys or indices of the outermost object or list, and where they are written, in turn. */
  readonly places: (string | number)[] = [];

  /** Notes a key or an item; what holds it stands in `depth` others. */
  member(depth: number, key: string | number, at: number): void {
    if (depth === 0) this.places.push(key, at);
  }
}
