import type { ApiModel } from '../../model/model.js';
import type { Schema } from '../../model/schema.js';
import { shapeOf, type Naming } from './shape.js';

/** Which named schema of the new version is which of the old one. */
export class SchemaNames {
  readonly #next: ReadonlyMap<string, string>;

  constructor(before: ApiModel, after: ApiModel) {
    this.#next = matchNames(before, after);
  }

  /** Pairs of an old name and the new one; the same, unless the schema was renamed. */
  get pairs(): Iterable<readonly [before: string, after: string]> {
    return this.#next;
  }

  /** What a schema of the old version is called now; undefined if it is gone. */
  next(name: string): string | undefined {
    return this.#next.get(name);
  }
}

function matchNames(before: ApiModel, after: ApiModel): ReadonlyMap<string, string> {
  const kept = [...before.schemas.keys()].filter((name) => after.schemas.has(name));
  const pairs = new Map(kept.map((name) => [name, name]));
  // Of schemas that use each other, those are found first that use no others with a new name.
  while (matchMore(before, after, pairs));
  return pairs;
}

/** Adds the pairs that can be told by now; false when there are none. */
function matchMore(before: ApiModel, after: ApiModel, pairs: Map<string, string>): boolean {
  const known = new Set(pairs.values());
  const gone = shapesOf(
    before,
    (name) => !pairs.has(name),
    (target) => pairs.get(target) ?? target,
  );
  const come = shapesOf(after, (name) => !known.has(name));
  const found = [...gone].flatMap(([shape, names]) => {
    const [[name, ...others], [next, ...rest]] = [names, come.get(shape) ?? []];
    const isOne = others.length === 0 && rest.length === 0;
    return isOne && name !== undefined && next !== undefined ? [[name, next] as const] : [];
  });
  for (const [name, next] of found) pairs.set(name, next);
  return found.length > 0;
}

/** Names by shape, of schemas that say enough to be recognised by it. */
function shapesOf(
  { schemas }: ApiModel,
  isWanted: (name: string) => boolean,
  naming: Naming = (target) => target,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [name, { schema }] of schemas) {
    if (!isWanted(name) || !isTelling(schema)) continue;
    const shape = shapeOf(schema, (target) => (target === name ? '' : naming(target)));
    names.set(shape, [...(names.get(shape) ?? []), name]);
  }
  return names;
}

function isTelling(schema: Schema): boolean {
  if (schema.kind === 'object') return schema.properties.length > 1;
  return schema.kind === 'union' || (schema.kind === 'enum' && schema.values.length > 1);
}
