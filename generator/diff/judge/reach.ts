import type { ApiModel, Operation } from '../../model/model.js';
import { allOperations, requestSchemas } from '../../model/operations.js';
import { reachableNames } from '../../model/visit.js';
import type { Fact } from '../facts/fact.js';

/** Which operations a change reaches: those of both versions. */
export class Reach {
  readonly #order: readonly string[];
  readonly #users: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(before: ApiModel, after: ApiModel) {
    this.#order = [...new Set([...allOperations(before), ...allOperations(after)].map(({ id }) => id))];
    const users = new Map<string, Set<string>>();
    for (const model of [before, after]) collectUsers(model, users);
    this.#users = users;
  }

  /** Ids of the operations, in the order of the API; none where all are reached alike. */
  operations({ place: [first], kind, after }: Fact): readonly string[] {
    if (first?.kind === 'operation') return [first.name];
    if (first?.kind !== 'schema') return [];
    const renamed = kind === 'renamed' ? this.#users.get(String(after)) : undefined;
    const reached = new Set([...(this.#users.get(first.name) ?? []), ...(renamed ?? [])]);
    return this.#order.filter((id) => reached.has(id));
  }
}

function collectUsers(model: ApiModel, users: Map<string, Set<string>>): void {
  const lookup = (name: string) => model.schemas.get(name)?.schema;
  for (const operation of allOperations(model)) {
    for (const name of reachableNames(schemasOf(operation), lookup)) {
      const known = users.get(name) ?? new Set<string>();
      users.set(name, known.add(operation.id));
    }
  }
}

function schemasOf(operation: Operation) {
  return [...requestSchemas(operation), ...(operation.response ? [operation.response.schema] : [])];
}
