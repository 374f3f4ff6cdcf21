import type { ApiModel } from '../model/model.js';
import { allOperations, pathTemplate } from '../model/operations.js';
import type { Spot, Walker } from './spot.js';

/** Finds operations of a description by their ids in either of two models. */
export class OperationIndex {
  readonly #spots: ReadonlyMap<string, Spot>;
  readonly #routes: ReadonlyMap<string, string>;

  constructor(walker: Walker, models: readonly ApiModel[]) {
    const paths = walker.child(walker.top, 'paths');
    const items = paths ? walker.children(paths) : [];
    this.#spots = new Map(
      items.flatMap((item) =>
        walker.children(item).map((spot) => [routeOf(String(spot.key), String(item.key)), spot]),
      ),
    );
    this.#routes = routesOf(models);
  }

  /** The operation of an id; where only the other version has the id, that of the same route. */
  find(id: string): Spot | undefined {
    return this.#spots.get(this.#routes.get(id) ?? '');
  }
}

/** Routes by the id of their operation, those of the first model before those of others. */
function routesOf(models: readonly ApiModel[]): ReadonlyMap<string, string> {
  const pairs = models.flatMap((model) =>
    allOperations(model).map((operation): [string, string] => [
      operation.id,
      routeOf(operation.method, pathTemplate(operation)),
    ]),
  );
  return new Map(pairs.toReversed());
}

/** A method and a path whose parameters have no names, for they may differ. */
function routeOf(method: string, path: string): string {
  return `${method} /${path.replace(/^\//, '').replaceAll(/\{[^}]*\}/g, '{}')}`;
}
