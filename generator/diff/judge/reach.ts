import type { ApiModel, Operation } from '../../model/model.js';
import { allOperations, requestSchemas } from '../../model/operations.js';
import type { Schema } from '../../model/schema.js';
import { visitSchema } from '../../model/visit.js';
import type { Fact } from '../facts/fact.js';

/** Operations by id, with the number of steps from what they send and answer to a named schema. */
type Distances = Map<string, number>;

/** Which operations a change reaches: those of both versions. */
export class Reach {
  readonly #users = new Map<string, Distances>();

  constructor(before: ApiModel, after: ApiModel) {
    for (const model of [before, after])
      for (const operation of allOperations(model)) this.#add(operation, model);
  }

  /** Ids of the operations, those that use what changed most directly first; none where all are reached alike. */
  operations({ place: [first], kind, after }: Fact): readonly string[] {
    if (first?.kind === 'operation') return [first.name];
    if (first?.kind !== 'schema') return [];
    const renamed = kind === 'renamed' ? this.#users.get(String(after)) : undefined;
    const users = new Map([...(renamed ?? []), ...(this.#users.get(first.name) ?? [])]);
    return [...users].sort(([, a], [, b]) => a - b).map(([id]) => id);
  }

  #add(operation: Operation, { schemas }: ApiModel): void {
    let names = namesIn(schemasOf(operation));
    for (let distance = 0; names.length > 0; distance++) {
      const news = names.filter((name) => this.#note(name, operation.id, distance));
      names = namesIn(news.flatMap((name) => schemas.get(name)?.schema ?? []));
    }
  }

  /** Answers whether it was not known before, from this distance or a shorter one. */
  #note(name: string, id: string, distance: number): boolean {
    const users = this.#users.get(name) ?? new Map<string, number>();
    this.#users.set(name, users);
    if ((users.get(id) ?? Infinity) <= distance) return false;
    users.set(id, distance);
    return true;
  }
}

function schemasOf(operation: Operation): readonly Schema[] {
  return [...requestSchemas(operation), ...(operation.response ? [operation.response.schema] : [])];
}

function namesIn(schemas: readonly Schema[]): readonly string[] {
  const names = new Set<string>();
  const note = (schema: Schema): void => {
    if (schema.kind === 'ref') names.add(schema.target);
    for (const base of schema.bases ?? []) names.add(base);
  };
  for (const schema of schemas) visitSchema(schema, note);
  return [...names];
}
