import type { Operation } from '../../model/model.js';
import { allOperations } from '../../model/operations.js';
import type { ObjectSchema, Property, Schema } from '../../model/schema.js';
import { validateValue } from '../assert-schema.js';
import { pathOutline } from '../paths.js';
import { resolve, targetsOf } from '../shape.js';
import { isMembers, memberOf, mergeDeep, type Members } from '../values.js';
import { synthesize, type ExampleSource } from './synthesize.js';

/** The answer with what the request said: its parameters where they fit, and the id its path names. */
export function echo(source: ExampleSource, operation: Operation, body: Members, params: Members): Members {
  const id = subjectId(source, operation, params);
  const named = id !== undefined && typeof body['id'] === 'string' ? { ...params, id } : params;
  const schema = operation.response && objectFor(source, operation.response.schema, body);
  const entries = Object.entries(body);
  for (const property of schema?.properties ?? []) {
    const given = memberOf(named, property.name);
    if (given === undefined) continue;
    entries.push([property.name, echoMember(source, property, memberOf(body, property.name), given)]);
  }
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The object schema the body is an instance of: of a union, the first variant that fits. */
function objectFor(source: ExampleSource, schema: Schema, body: Members): ObjectSchema | undefined {
  const shape = resolve(source.model, schema);
  if (shape.kind === 'object') return shape;
  if (shape.kind !== 'union') return undefined;
  const variants = shape.variants.map((variant) => objectFor(source, variant, body));
  const objects = variants.filter((variant) => variant !== undefined);
  return objects.find((variant) => validateValue(source.model, variant, body).length === 0) ?? objects[0];
}

/** The given value if the response may hold it, else what was there. */
function echoMember(source: ExampleSource, { schema }: Property, present: unknown, given: unknown): unknown {
  const shape = resolve(source.model, schema);
  if (given === '' && shape.nullable) return null;
  if (shape.kind === 'map') return mergeMap(present, given);
  const base =
    isMembers(given) && !isMembers(present) ? synthesize(source, { ...schema, nullable: false }) : present;
  const candidate = mergeDeep(base, given);
  return validateValue(source.model, schema, candidate).length === 0 ? candidate : present;
}

/** As metadata behaves: keys are added and replaced, an empty text removes one, or all when it stands alone. */
function mergeMap(present: unknown, given: unknown): unknown {
  if (given === '') return {};
  const entries = Object.entries({
    ...(isMembers(present) ? present : {}),
    ...(isMembers(given) ? given : {}),
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** The id of what the answer is about: the end of the path, or what an action at its end is done to. */
function subjectId(source: ExampleSource, operation: Operation, params: Members): unknown {
  const index = operation.path.findLastIndex((part) => part.kind === 'parameter');
  const part = operation.path[index];
  if (part?.kind !== 'parameter') return undefined;
  const subject = pathOutline(operation.path.slice(0, index + 1));
  const isSubject = subject === pathOutline(operation.path) || answersAlike(source, operation, subject);
  return isSubject ? params[part.name] : undefined;
}

/** Whether some operation of that path answers with the same kind of object. */
function answersAlike(source: ExampleSource, operation: Operation, outline: string): boolean {
  const own = answerTargets(operation);
  return allOperations(source.model).some(
    (other) =>
      pathOutline(other.path) === outline && answerTargets(other).some((target) => own.includes(target)),
  );
}

function answerTargets(operation: Operation): readonly string[] {
  return operation.response ? targetsOf(operation.response.schema) : [];
}
