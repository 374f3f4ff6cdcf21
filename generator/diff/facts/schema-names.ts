import type { ApiModel } from '../../model/model.js';
import type { Schema } from '../../model/schema.js';
import { shapeOf } from './shape.js';

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
  const gone = shapesOf(before, (name) => !after.schemas.has(name));
  const come = shapesOf(after, (name) => !before.schemas.has(name));
  for (const [shape, [name = '', ...others]] of gone) {
    const [next, ...rest] = come.get(shape) ?? [];
    if (next !== undefined && others.length === 0 && rest.length === 0) pairs.set(name, next);
  }
  return pairs;
}

/** Names by shape, of schemas that say enough to be recognised by it. */
function shapesOf(
  { schemas }: ApiModel,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [name, { schema }] of schemas) {
    if (!isWanted(name) || !isTelling(schema)) continue;
    const shape = shapeOf(schema, name);
    names.set(shape, [...(names.get(shape) ?? []), name]);
  }
  return names;
}

function isTelling(schema: Schema): boolean {
  if (schema.kind === 'object') return schema.properties.length > 1;
  return schema.kind === 'union' || (schema.kind === 'enum' && schema.values.length > 1);
}
