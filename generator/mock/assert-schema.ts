import type { ApiModel } from '../model/model.js';
import type { Schema } from '../model/schema.js';
import type { Problem } from './validate/problem.js';
import { Reader } from './validate/reader.js';

export type { Problem } from './validate/problem.js';

/**
 * What is wrong with a JSON value of a response, strictly: members the schema does not declare are problems
 * unless it allows additional ones. An empty list means that it fits.
 */
export function validateValue(model: ApiModel, schema: Schema, value: unknown): readonly Problem[] {
  const reader = new Reader({ model, wire: 'json', scope: 'read' });
  reader.read(schema, value, '');
  return reader.problems;
}
