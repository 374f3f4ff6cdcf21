import { argumentsOf } from '../diff/facts/parameters.js';
import { accessor, methodName } from '../emit/typescript/names.js';
import { collectParams, type Params } from '../emit/typescript/params.js';
import type { View } from '../emit/typescript/view.js';
import type { Operation } from '../model/model.js';
import { flattenResources } from '../model/operations.js';

/** One method of one version of an SDK. */
export interface Method {
  readonly operation: Operation;
  /** What it takes besides ids and options. */
  readonly params: Params | undefined;
  /** Class that it is a method of. */
  readonly owner: string;
  /** How its resource is reached from the client: `checkout.sessions`. */
  readonly accessor: string;
  readonly name: string;
  /** Names of the arguments that come from the path, in their order. */
  readonly ids: readonly string[];
  /** Entries of the package that have it, behind the package's name: `resources/pets` and `functions/pets`. */
  readonly modules: readonly [resource: string, functions: string];
  /** Keys of its declarations: as a method of a class, and as a function. */
  readonly keys: readonly [method: string, call: string];
}

/** All methods by the ids of their operations. */
export function methodsOf({ model, symbols }: View): ReadonlyMap<string, Method> {
  const methods = flattenResources(model.resources).flatMap((resource) =>
    resource.operations.map((operation): Method => {
      const name = methodName(operation);
      const { name: owner, module } = symbols.resource(resource);
      const functions = symbols.functions(resource);
      return {
        operation,
        owner,
        name,
        params: collectParams(symbols, resource, operation),
        modules: [entryOf(module), entryOf(functions)],
        accessor: accessor(resource),
        ids: argumentsOf(operation).map((parameter) => parameter.name),
        keys: [`${owner}.${name}`, `${functions}#${name}`],
      };
    }),
  );
  return new Map(methods.map((method) => [method.operation.id, method]));
}

function entryOf(module: string): string {
  return module.replace(/^src\/|\.ts$/g, '');
}
