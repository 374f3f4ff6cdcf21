import type { ApiModel, Operation } from '../../model/model.js';
import { allOperations, requestSchemas } from '../../model/operations.js';
import type { Schema } from '../../model/schema.js';
import { visitSchema } from '../../model/visit.js';
import type { Fact } from '../facts/fact.js';

/** Operations by id, with the number of steps from what they send and answer to a named schema. */
type Distances = ReadonlyMap<string, number>;

/** Which operations a change reaches: those of both versions. */
export class Reach {
  readonly #versions: readonly Uses[];
  readonly #known = new Map<string, Distances>();

  constructor(before: ApiModel, after: ApiModel) {
    this.#versions = [before, after].map(usesIn);
  }

  /** Ids of the operations, those that use what changed most directly first; none where all are reached alike. */
  operations({ place: [first], kind, after }: Fact): readonly string[] {
    if (first?.kind === 'operation') return [first.name];
    if (first?.kind !== 'schema') return [];
    const renamed = kind === 'renamed' ? this.#users(String(after)) : [];
    const users = new Map([...renamed, ...this.#users(first.name)]);
    return [...users].sort(([, a], [, b]) => a - b).map(([id]) => id);
  }

  #users(name: string): Distances {
    const users = this.#known.get(name) ?? this.#findUsers(name);
    this.#known.set(name, users);
    return users;
  }

  #findUsers(name: string): Distances {
    const distances = new Map<string, number>();
    for (const uses of this.#versions)
      for (const [id, distance] of usersOf(name, uses))
        distances.set(id, Math.min(distance, distances.get(id) ?? Infinity));
    return distances;
  }
}

/** What uses named schemas in one version, by the name. */
interface Uses {
  readonly schemas: ReadonlyMap<string, readonly string[]>;
  readonly operations: ReadonlyMap<string, readonly string[]>;
  /** Ids of all operations. */
  readonly ids: readonly string[];
}

function usesIn(model: ApiModel): Uses {
  const operations = allOperations(model);
  return {
    schemas: usersByName([...model.schemas].map(([name, { schema }]) => [name, [schema]])),
    operations: usersByName(operations.map((operation) => [operation.id, schemasOf(operation)])),
    ids: operations.map(({ id }) => id),
  };
}

function usersByName(
  parts: readonly (readonly [user: string, schemas: readonly Schema[]])[],
): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const [user, schemas] of parts)
    for (const name of namesIn(schemas)) {
      const known = users.get(name);
      if (known) known.push(user);
      else users.set(name, [user]);
    }
  return users;
}

/** From the schema outwards: all operations that lead to it, in their order. */
function usersOf(name: string, { schemas, operations, ids }: Uses): Distances {
  const users = new Map<string, number>();
  const seen = new Set<string>();
  let names: readonly string[] = [name];
  for (let distance = 0; names.length > 0; distance++) {
    for (const each of names) seen.add(each);
    for (const id of names.flatMap((each) => operations.get(each) ?? []))
      users.set(id, users.get(id) ?? distance);
    names = names.flatMap((each) => schemas.get(each) ?? []).filter((each) => !seen.has(each));
  }
  return new Map(ids.flatMap((id) => (users.has(id) ? [[id, users.get(id) ?? 0]] : [])));
}

function schemasOf(operation: Operation): readonly Schema[] {
  return [...requestSchemas(operation), ...(operation.response ? [operation.response.schema] : [])];
}

function namesIn(schemas: readonly Schema[]): ReadonlySet<string> {
  const names = new Set<string>();
  const note = (schema: Schema): void => {
    if (schema.kind === 'ref') names.add(schema.target);
    for (const base of schema.bases ?? []) names.add(base);
  };
  for (const schema of schemas) visitSchema(schema, note);
  return names;
}
