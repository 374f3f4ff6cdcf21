import type { ApiModel, Operation, Resource } from '../../model/model.js';
import { allOperations, flattenResources, pathTemplate } from '../../model/operations.js';
import type { Place, Step, StepKind } from '../facts/fact.js';

/** Names places of both versions as people look for them. */
export class Places {
  readonly #routes: ReadonlyMap<string, string>;
  readonly #methods: ReadonlyMap<string, string>;

  constructor(before: ApiModel, after: ApiModel) {
    const models = [after, before];
    this.#routes = new Map(
      models.flatMap(allOperations).map((operation) => [operation.id, routeOf(operation)]),
    );
    this.#methods = new Map(models.flatMap(({ resources }) => methodsOf(resources)));
  }

  /** One line, for instance `GET /v1/pets · query.limit`, `Customer.address.line1` or `the API`. */
  name(place: Place): string {
    const [first, ...rest] = place;
    if (!first) return 'the API';
    const inside = append('', ...rest).replace(/^\./, '');
    if (first.kind === 'operation') return [this.route(first.name), inside].filter(Boolean).join(' · ');
    return append(`${heads[first.kind] ?? ''}${first.name}`, ...rest);
  }

  /** For instance `GET /v1/pets`. */
  route(operation: string): string {
    return this.#routes.get(operation) ?? operation;
  }

  /** For instance `checkout.sessions`. */
  resource(operation: string): string {
    return this.method(operation).split('.').slice(0, -1).join('.');
  }

  /** For instance `pets.list`. */
  method(operation: string): string {
    return this.#methods.get(operation) ?? operation;
  }
}

const heads: Partial<Record<StepKind, string>> = {
  auth: 'credentials ',
  error: 'errors ',
  event: 'event ',
  option: 'option ',
  pagination: 'pages ',
  resource: 'resource ',
};

/** Steps as they are written behind what they lead into, for instance `.tags[]`. */
export function append(text: string, ...steps: readonly Step[]): string {
  return steps.reduce((whole, { kind, name }) => {
    if (kind === 'items') return `${whole}[]`;
    if (kind === 'members') return `${whole}.*`;
    if (kind === 'variant') return `${whole}<${name}>`;
    if (kind === 'value') return `${whole} = ${name}`;
    return kind === 'target' ? whole : `${whole}.${name || kind}`;
  }, text);
}

function routeOf(operation: Operation): string {
  return `${operation.method.toUpperCase()} ${pathTemplate(operation)}`;
}

function methodsOf(resources: readonly Resource[]): readonly (readonly [string, string])[] {
  return flattenResources(resources).flatMap(({ path, operations }) =>
    operations.map(({ id, name }) => [id, [...path, name].join('.')] as const),
  );
}
