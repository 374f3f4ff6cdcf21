import type { JsonObject, JsonValue, SpecDocument } from './document.js';
import { kinds, slotOf, type Kind } from './grammar.js';
import { isList, isObject, isReference } from './json.js';

/** An object of a description and where it stands. */
export interface Place {
  readonly node: JsonObject;
  readonly kind: Kind;
  /** The object or list that holds it, and under which name or index; absent at the top. */
  readonly parent?: object | undefined;
  readonly key?: string | undefined;
}

/** Called for each place; answers whether to look at what is inside. */
export type Enter = (place: Place) => boolean;

/** Visits every object below `value` that has a meaning in OpenAPI; sample values are left alone. */
export function walk(value: JsonValue | undefined, kind: Kind, enter: Enter): void {
  walkSlot(value, kind, enter);
}

type Slot = Pick<Place, 'parent' | 'key'>;

function walkSlot(value: JsonValue | undefined, kind: Kind, enter: Enter, { parent, key }: Slot = {}): void {
  if (kind === 'other' && isList(value)) walkItems(value, kind, enter);
  if (!isObject(value) || !enter({ node: value, kind, parent, key })) return;
  for (const name of Object.keys(value)) {
    const child = value[name];
    if (typeof child !== 'object') continue;
    const { inner, container } = slotOf(kind, name) ?? {};
    if (!inner) continue;
    if (container === 'one') walkSlot(child, inner, enter, { parent: value, key: name });
    else if (container === 'list' ? isList(child) : isObject(child)) walkItems(child, inner, enter);
  }
}

function walkItems(container: JsonValue | undefined, kind: Kind, enter: Enter): void {
  const parent = container as readonly JsonValue[] | JsonObject;
  for (const key of Object.keys(parent)) {
    const item = (parent as JsonObject)[key];
    if (typeof item === 'object') walkSlot(item, kind, enter, { parent, key });
  }
}

const found = new WeakMap<SpecDocument, ReadonlyMap<Kind, readonly Place[]>>();

/** All objects of a kind in a bundled description, each once; references are left out, except schemas. */
export function placesOf(document: SpecDocument, kind: Kind): readonly Place[] {
  let places = found.get(document);
  if (!places) found.set(document, (places = collect(document)));
  return places.get(kind) ?? [];
}

/** Lets go of what was found: it takes much room, and is looked for again when somebody asks. */
export function forgetPlaces(document: SpecDocument): void {
  found.delete(document);
}

function collect(document: SpecDocument): ReadonlyMap<Kind, readonly Place[]> {
  const places = new Map<Kind, Place[]>(kinds.map((kind) => [kind, []]));
  const seen = new Set<JsonObject>();
  walk(document.root, 'document', (place) => {
    if (seen.has(place.node) || (place.kind !== 'schema' && isReference(place.node))) return false;
    seen.add(place.node);
    places.get(place.kind)?.push(place);
    return true;
  });
  return places;
}
