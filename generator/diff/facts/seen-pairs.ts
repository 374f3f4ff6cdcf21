import type { Schema } from '../../model/schema.js';
import type { Direction, Place } from './fact.js';

/** Pairs of schemas that were compared, by the part of the API where that was. */
export class SeenPairs {
  readonly #ids = new Map<Schema | string, number>();
  readonly #pairs = new Set<string>();

  /** Notes a pair; false when it was known of this part and direction. */
  add(
    before: Schema,
    after: Schema,
    { place: [head], direction }: { place: Place; direction: Direction },
  ): boolean {
    const size = this.#pairs.size;
    this.#pairs.add(
      JSON.stringify([head?.kind, head?.name, direction, this.#idOf(before), this.#idOf(after)]),
    );
    return this.#pairs.size > size;
  }

  /** All uses of a named schema are one. */
  #idOf(schema: Schema): number {
    const key = schema.kind === 'ref' ? schema.target : schema;
    const known = this.#ids.get(key) ?? this.#ids.size;
    this.#ids.set(key, known);
    return known;
  }
}
