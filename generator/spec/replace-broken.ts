import type { JsonObject } from './document.js';
import { emptyObject, isList, type MutableObject } from './json.js';
import type { Positions } from './positions.js';
import type { Place } from './walk.js';

/** What can be said of something that is not there: bodies and answers hold any value, others say nothing. */
const substitutes: Partial<Readonly<Record<Place['kind'], JsonObject>>> = {
  requestBody: { content: { 'application/json': {} } },
  response: { content: { 'application/json': {} } },
};

/** Puts something that claims nothing in the place of a reference that leads nowhere. */
export function replaceBroken({ kind, parent, key, node }: Place, positions: Positions): void {
  if (!parent || key === undefined || kind === 'other' || kind === 'document') return;
  if (isList(parent as never) && kind === 'parameter') {
    const list = parent as unknown[];
    if (list.includes(node)) list.splice(list.indexOf(node), 1);
    return;
  }
  const holder = parent as MutableObject;
  if (holder[key] !== node) return;
  if (['securityScheme', 'parameter', 'header', 'link', 'example'].includes(kind)) {
    Reflect.deleteProperty(holder, key);
    return;
  }
  const substitute = Object.assign(emptyObject(), substitutes[kind]);
  positions.copy(node, substitute);
  holder[key] = substitute;
}
