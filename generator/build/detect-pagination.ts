import type { ApiModel, Operation } from '../model/model.js';
import { allOperations } from '../model/operations.js';
import type { Schema } from '../model/schema.js';
import type { Finding } from './finding.js';

/** How lists are commonly cut into pages, told by the query parameters that ask for one; the first that fits counts. */
const styles: readonly (readonly [name: string, parameters: readonly RegExp[]])[] = [
  ['token', [/^(next|page|continuation)_?token$/i]],
  ['cursor', [/^(starting_?after|after|cursor|page_?cursor)$/i]],
  ['offset', [/^(offset|skip)$/i, /^(limit|count|take|top)$/i]],
  ['page number', [/^(page|page_?number)$/i]],
];

/** The declared styles, or that which most operations with a list in their answer seem to have. */
export function detectPagination(model: ApiModel): Finding {
  const concern = 'pagination';
  const declared = [...model.paginations.keys()];
  if (declared.length > 0) return { concern, state: 'declared', what: declared.join(', ') };
  const lists = allOperations(model).filter((operation) => answersList(model, operation));
  const found = styles
    .map(([name, patterns]) => ({
      name,
      uses: lists.filter((operation) => takes(operation, patterns)).length,
    }))
    .filter(({ uses }) => uses > 0)
    .sort((a, b) => b.uses - a.uses);
  if (found.length === 0) return { concern, state: 'none', what: '' };
  const what = found.map(({ name, uses }) => `${name} (${uses} of ${lists.length} lists)`).join(', ');
  return { concern, state: 'likely', what, advice: 'describe it under x-sdk-pagination' };
}

function takes({ parameters }: Operation, patterns: readonly RegExp[]): boolean {
  const query = parameters.filter((parameter) => parameter.in === 'query');
  return patterns.every((pattern) => query.some(({ name }) => pattern.test(name)));
}

/** Whether the answer is a list, or an object with one. */
function answersList(model: ApiModel, { method, response }: Operation): boolean {
  if (method !== 'get' || !response) return false;
  const schema = follow(model, response.schema);
  if (schema?.kind === 'array' || schema?.kind === 'list') return true;
  return (
    schema?.kind === 'object' &&
    schema.properties.some(({ schema: part }) => follow(model, part)?.kind === 'array')
  );
}

/** What a reference leads to. */
function follow(model: ApiModel, schema: Schema): Schema | undefined {
  return schema.kind === 'ref' ? model.schemas.get(schema.target)?.schema : schema;
}
