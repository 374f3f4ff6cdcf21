import type { Property, Schema } from '../model/schema.js';
import type { BuildContext } from './context.js';
import { buildSchema, namedSources } from './schemas.js';

/** Whether values of a schema are lists or objects, or may be. */
export function isStructured(context: BuildContext, schema: Schema): boolean {
  return holds(context, schema, (part) => part.kind !== 'enum' && part.kind !== 'literal' && !isScalar(part));
}

/** Whether values of a schema are made of fields, or may be. */
export function isFields(context: BuildContext, schema: Schema): boolean {
  return holds(context, schema, ({ kind }) => kind === 'object' || kind === 'map');
}

/** Whether values of a schema may be something else than text. */
export function isMoreThanText(context: BuildContext, schema: Schema): boolean {
  return holds(context, schema, (part) => {
    if (part.kind === 'literal') return typeof part.value !== 'string';
    if (part.kind === 'enum') return part.values.some(({ value }) => typeof value !== 'string');
    return !(part.kind === 'scalar' && part.type === 'string');
  });
}

/** The members of an object, or those of all objects in a union. */
export function membersOf(context: BuildContext, schema: Schema): readonly Property[] {
  const members: Property[] = [];
  holds(context, schema, (part) => {
    if (part.kind === 'object') members.push(...part.properties);
    return false;
  });
  return members;
}

function isScalar(schema: Schema): boolean {
  return schema.kind === 'scalar' && schema.type !== 'any';
}

/** Whether a test holds for a schema or, where it is a choice or a reference, for any that it stands for. */
function holds(context: BuildContext, schema: Schema, test: (part: Schema) => boolean): boolean {
  const seen = new Set<string>();
  const any = (part: Schema): boolean => {
    if (part.kind === 'union') return part.variants.some(any);
    if (part.kind !== 'ref') return test(part);
    if (seen.has(part.target)) return false;
    seen.add(part.target);
    return any(targetOf(context, part.target));
  };
  return any(schema);
}

/** What a named schema is; what is wrong with it is told where it stands. */
function targetOf(context: BuildContext, name: string): Schema {
  const known = context.glimpsed.get(name);
  if (known) return known;
  const schema = buildSchema({ ...context, diagnostics: [] }, namedSources(context)?.[name]);
  // Inside of an `allOf` that is being put together it may be less than it is.
  if (context.composing.size === 0) context.glimpsed.set(name, schema);
  return schema;
}
