import { isList, type Doc, type Group } from './doc.js';
import type { Part } from './print-doc.js';
import { widthOf } from './width.js';

/**
 * Whether a part, and what follows it up to where the line can end, takes no more columns than are left. `rest` is what
 * comes after it, the next last.
 */
export function fits(part: Part, rest: readonly Part[], left: number): boolean {
  const parts: Part[] = [part];
  let room = left;
  let next = rest.length;
  while (room >= 0) {
    const current = parts.pop() ?? rest[--next];
    const taken = current && measure(current, parts, room);
    if (taken === undefined) return true;
    room -= taken;
  }
  return false;
}

/** Columns of a part without those of parts in it, which are put on the stack. Undefined where the line can end. */
function measure({ doc, depth, isBroken }: Part, parts: Part[], room: number): number | undefined {
  if (typeof doc === 'string') return doc.length > room ? doc.length : widthOf(doc);
  if (isList(doc)) {
    for (let at = doc.length - 1; at >= 0; at -= 1) parts.push({ doc: doc[at] ?? '', depth, isBroken });
    return 0;
  }
  switch (doc.kind) {
    case 'rigid':
      return widthOf(doc.flat);
    case 'line':
      return isBroken || doc.isHard ? undefined : doc.flat.length;
    case 'fill':
    case 'lines':
      return undefined;
    case 'indent':
      parts.push({ doc: doc.content, depth, isBroken });
      return 0;
    case 'if-broken':
      parts.push({ doc: isBroken ? doc.broken : doc.flat, depth, isBroken });
      return 0;
    case 'group':
      parts.push({ doc: written(doc, isBroken), depth, isBroken: isBroken || doc.isBroken });
      return 0;
  }
}

function written({ content, flat, states, isBroken }: Group, isInBroken: boolean): Doc {
  if (isBroken || isInBroken) return states?.at(-1) ?? content;
  return flat === '' ? content : flat;
}
