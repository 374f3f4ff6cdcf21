import type { ApiModel, Operation, Parameter } from '../../model/model.js';
import type { ObjectSchema, Property } from '../../model/schema.js';
import type { DecodedBody } from '../decode/body.js';
import { placeParameter } from '../answer/places.js';
import { Failure } from '../failure.js';
import { anySchema, objectSchema } from '../shape.js';
import { isMembers, type Members } from '../values.js';
import { missing, type Problem } from './problem.js';
import { Reader } from './reader.js';

/** A request's parameters as sent, by where they stood. */
export interface RawParameters {
  readonly path: Members;
  readonly query: Members;
  /** By lower-case name. */
  readonly headers: Members;
  readonly cookies: Members;
  readonly body: DecodedBody;
}

/** Path, query and body in one object, as sent. */
export function mergeRaw({ path, query, body }: RawParameters): Members {
  return { ...query, ...(isMembers(body.value) ? body.value : {}), ...path };
}

/** The same with types. Throws a `Failure` (400) that names the first parameter that does not fit. */
export function readParameters(model: ApiModel, operation: Operation, raw: RawParameters): Members {
  const text = new Reader({ model, wire: 'text', scope: 'write' });
  const path = text.read(declared(operation, 'path'), raw.path, '');
  const query = text.read(declared(operation, 'query'), raw.query, '');
  text.read({ ...declared(operation, 'header'), additional: anySchema }, raw.headers, '');
  text.read({ ...declared(operation, 'cookie'), additional: anySchema }, raw.cookies, '');
  const body = new Reader({ model, wire: raw.body.wire, scope: 'write' });
  const typed = readBody(body, operation, raw.body.value);
  const [problem] = [...text.problems, ...body.problems];
  if (problem) throw failureOf(problem);
  return { ...(query as Members), ...(isMembers(typed) ? typed : {}), ...(path as Members) };
}

function readBody(reader: Reader, operation: Operation, value: unknown): unknown {
  const { body } = operation;
  if (value !== undefined) return reader.read(body?.schema ?? objectSchema([]), value, '');
  if (body?.required) reader.problems.push(missing('body'));
  return undefined;
}

function declared(operation: Operation, place: Parameter['in']): ObjectSchema {
  const own = operation.parameters.filter((parameter) => parameter.in === place).map(propertyOf);
  const name = place === 'query' && operation.paging ? placeParameter(operation.paging) : undefined;
  const described = name === undefined || own.some((property) => property.name === name);
  return objectSchema(described ? own : [...own, { ...propertyOf(anyPlace), name }]);
}

/** What URLs to the next page have, where no parameter is described that says the same. */
const anyPlace: Parameter = { name: '', in: 'query', required: false, schema: anySchema, doc: {} };

function propertyOf({ name, wire = name, in: place, required, schema }: Parameter): Property {
  return {
    name: place === 'header' ? wire.toLowerCase() : wire,
    required,
    schema,
    scope: 'both',
    onDemand: false,
  };
}

function failureOf({ message, code, path }: Problem): Failure {
  return new Failure(400, { message, code, ...(path === '' ? {} : { param: path }) });
}
