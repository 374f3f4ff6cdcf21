import type { JsonObject, JsonValue, SpecDocument } from '../spec/document.js';
import { isList, isObject, isReference, member } from '../spec/json.js';

/** A place in a description: what stands there, references followed, and the key under which it is written. */
export interface Spot {
  readonly holder: JsonObject | readonly JsonValue[];
  readonly key: string | number;
  readonly value: JsonValue | undefined;
  /** What it was found in, as it is written there; the description itself is in nothing. */
  readonly parent?: Spot;
}

/** Steps through one description. */
export class Walker {
  /** The description itself. */
  readonly top: Spot;
  readonly #document: SpecDocument;

  constructor(document: SpecDocument) {
    this.#document = document;
    this.top = { holder: document.root, key: '', value: document.root };
  }

  /** What a member holds, if there is one of the name. */
  child(at: Spot | undefined, ...names: readonly string[]): Spot | undefined {
    return names.reduce((from, name) => this.#member(from, name), at);
  }

  /** All that a list or an object holds, in its order. */
  children(parent: Spot): readonly Spot[] {
    const { value: holder } = parent;
    if (isList(holder))
      return holder.map((item, key) => ({ holder, key, value: this.#follow(item), parent }));
    if (!isObject(holder)) return [];
    return Object.keys(holder).map((key) => ({ holder, key, value: this.#follow(holder[key]), parent }));
  }

  #member(parent: Spot | undefined, key: string): Spot | undefined {
    const holder = parent?.value;
    const value = member(holder, key);
    if (!parent || !isObject(holder) || value === undefined) return undefined;
    return { holder, key, value: this.#follow(value), parent };
  }

  #follow(value: JsonValue | undefined): JsonValue | undefined {
    return isReference(value) ? this.#document.resolve(value.$ref) : value;
  }
}
