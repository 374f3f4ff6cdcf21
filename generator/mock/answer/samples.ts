import { isDeepStrictEqual } from 'node:util';
import type { ApiModel, Operation, Sample } from '../../model/model.js';
import { allOperations } from '../../model/operations.js';
import { targetsOf } from '../shape.js';
import { isMembers, memberOf, type Members } from '../values.js';

/** The documented answer whose request is most like this one; the first among equals. */
export function bestSample(operation: Operation, params: Members): Sample | undefined {
  const answered = operation.samples.filter((sample) => sample.response !== undefined);
  const scores = answered.map((sample) => likeness(sample.parameters, params));
  return answered[scores.indexOf(Math.max(...scores))];
}

function likeness(documented: Members, params: Members): number {
  const names = Object.keys({ ...documented, ...params });
  const scores = names.map((name) => {
    const [expected, actual] = [memberOf(documented, name), memberOf(params, name)];
    if (expected === undefined || actual === undefined) return -1;
    return isDeepStrictEqual(expected, actual) ? 2 : 1;
  });
  return scores.reduce((sum, score) => sum + score, 0);
}

/** A documented instance of each named schema that some sample answers with. */
export function instancesByName(model: ApiModel): ReadonlyMap<string, Members> {
  const instances = new Map<string, Members>();
  for (const operation of allOperations(model).toSorted(retrievalsFirst)) {
    const name = operation.response && instanceName(operation);
    const instance = name !== undefined && instanceIn(model, operation);
    if (instance && !instances.has(name)) instances.set(name, instance);
  }
  return instances;
}

/** An object in full is more telling than the same object just created or as an item of a list. */
function retrievalsFirst(a: Operation, b: Operation): number {
  const rank = (operation: Operation) =>
    operation.pagination !== undefined || operation.paging ? 2 : operation.method === 'get' ? 0 : 1;
  return rank(a) - rank(b);
}

/** The one schema the answer (or the items of the list) is an instance of; a union leaves it open. */
function instanceName(operation: Operation): string | undefined {
  const schema = operation.response?.schema;
  const subject = schema?.kind === 'list' ? schema.items : schema;
  return subject?.kind === 'ref' ? targetsOf(subject)[0] : undefined;
}

function instanceIn(model: ApiModel, operation: Operation): Members | undefined {
  const response = operation.samples.find((sample) => sample.response !== undefined)?.response;
  const schema = operation.response?.schema;
  if (schema?.kind !== 'list') return isMembers(response) ? response : undefined;
  const items = memberOf(response, model.paginations.get(schema.pagination)?.items ?? '');
  const first: unknown = Array.isArray(items) ? items[0] : undefined;
  return isMembers(first) ? first : undefined;
}
