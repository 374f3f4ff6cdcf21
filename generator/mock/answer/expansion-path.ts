import type { Property, Schema } from '../../model/schema.js';
import { Failure } from '../failure.js';
import { resolve } from '../shape.js';
import type { ExampleSource } from './synthesize.js';

/** The names a path is made of. */
export type Steps = readonly string[];

/** Throws a `Failure` (400) for a path that leads to nothing expandable, or deeper than the API allows. */
export function checkPath(source: ExampleSource, schema: Schema, path: string): void {
  const [parameter, deepest] = [source.model.expansion?.parameter ?? '', source.model.expansion?.depth ?? 0];
  const depth = depthOf(source, schema, path.split('.'));
  const refuse = (message: string) => new Failure(400, { message, param: parameter });
  if (depth === undefined) throw refuse(`This property cannot be expanded (${path}).`);
  if (depth > deepest) throw refuse(`You cannot expand more than ${deepest} levels of a property (${path}).`);
}

/** How many ids the path goes through, the last one included; `undefined` when it does not end on one. */
export function depthOf(source: ExampleSource, schema: Schema, steps: Steps): number | undefined {
  const shape = resolve(source.model, schema);
  const [step = '', ...rest] = steps;
  switch (shape.kind) {
    case 'expandable':
      return steps.length === 0 ? 1 : add(1, depthOf(source, shape.target, steps));
    case 'array':
      return depthOf(source, shape.items, steps);
    case 'union':
      return shape.variants
        .map((variant) => depthOf(source, variant, steps))
        .find((depth) => depth !== undefined);
    case 'object': {
      const property = shape.properties.find(({ name }) => name === step);
      return property && memberDepth(source, property, rest);
    }
    default:
      return undefined;
  }
}

/** A member that is only there on demand counts like an id, and a path may end on it. */
function memberDepth(source: ExampleSource, { schema, onDemand }: Property, rest: Steps): number | undefined {
  if (!onDemand) return depthOf(source, schema, rest);
  return rest.length === 0 ? 1 : add(1, depthOf(source, schema, rest));
}

function add(one: number, depth: number | undefined): number | undefined {
  return depth === undefined ? undefined : one + depth;
}
