import { holders } from './holders.js';
import type { ApiModel } from './model.js';
import type { Schema } from './schema.js';

/** Whether its values are whole numbers of 64 bits, which not every number type holds. */
export function isInt64(schema: Schema): boolean {
  return schema.kind === 'scalar' && schema.type === 'integer' && schema.format === 'int64';
}

/** Names of the schemas in which whole numbers of 64 bits stand, at any depth. */
export function int64Holders(model: Pick<ApiModel, 'schemas' | 'paginations'>): ReadonlySet<string> {
  return holders(model, isInt64);
}
