import type { Schema } from '../../model/schema.js';
import type { Site } from './comparison.js';
import type { Direction, Fact, Place } from './fact.js';
import { shapeOf } from './shape.js';

/**
 * Schemas that take in others, by where they stand: what changed in those is told there, once, for everyone who takes
 * them in.
 */
export class Inherited {
  readonly #bases = new Map<string, readonly string[]>();

  /** Notes what the schemas that are compared here take in, both of them: by the old names. */
  note({ bases: old = [] }: Schema, { bases: now = [] }: Schema, { place, versions }: Site): void {
    const kept = old.filter((name) => now.includes(versions.names.next(name) ?? ''));
    if (kept.length > 0) this.#bases.set(keyOf(place), kept);
  }

  /** The facts without those that a schema that is taken in tells; it tells them for all directions. */
  tellOnce(facts: readonly Fact[]): readonly Fact[] {
    if (this.#bases.size === 0) return facts;
    const byText = new Map(facts.map((fact) => [textOf(fact), fact]));
    const directions = new Map<Fact, Direction>();
    const owners = new Map(facts.map((fact) => [fact, this.#ownersOf(fact, byText)]));
    for (const [fact, above] of owners)
      for (const owner of above)
        directions.set(owner, both(directions.get(owner) ?? owner.direction, fact.direction));
    return facts
      .filter((fact) => owners.get(fact)?.length === 0)
      .map((fact) => ({ ...fact, direction: directions.get(fact) ?? fact.direction }));
  }

  /** The same fact of each schema that is taken in around its place. */
  #ownersOf({ place, ...fact }: Fact, byText: ReadonlyMap<string, Fact>): readonly Fact[] {
    return place.flatMap((_, index) => {
      const [around, inside] = [place.slice(0, index + 1), place.slice(index + 1)];
      const bases = this.#bases.get(keyOf(around)) ?? [];
      return bases.flatMap(
        (name) => byText.get(textOf({ ...fact, place: [{ kind: 'schema', name }, ...inside] })) ?? [],
      );
    });
  }
}

function keyOf(place: Place): string {
  return JSON.stringify(place.map(({ kind, name }) => [kind, name]));
}

/** The same for facts that say the same of the same place: what is gone is gone, a variant is known by its name. */
function textOf({ subject, kind, place, before, after }: Fact): string {
  const values = kind === 'removed' || subject === 'variant' ? [] : [shapeOf(before), shapeOf(after)];
  return JSON.stringify([subject, kind, keyOf(place), ...values]);
}

function both(one: Direction, other: Direction): Direction {
  if (one === other || other === 'none') return one;
  return one === 'none' ? other : 'both';
}
