import { holders } from './holders.js';
import type { ApiModel } from './model.js';
import type { Property, Schema } from './schema.js';
import { visitSchema } from './visit.js';

/** Whether the caller may ask for what a member stands for: the objects its ids name, or a member that is left out else. */
export function isExpandableMember({ schema, onDemand }: Property): boolean {
  return onDemand || isId(schema) || (schema.kind === 'array' && isId(schema.items));
}

/** Names of the schemas in which such members stand, at any depth. */
export function idHolders(model: Pick<ApiModel, 'schemas' | 'paginations'>): ReadonlySet<string> {
  return holders(model, holdsItself);
}

/** Whether such a member stands somewhere in a schema; `named` are the schemas in which one does. */
export function holdsIds(schema: Schema, named: ReadonlySet<string>): boolean {
  let found = false;
  visitSchema(schema, (part) => {
    found ||= holdsItself(part) || (part.kind === 'ref' && named.has(part.target));
  });
  return found;
}

function holdsItself(schema: Schema): boolean {
  return schema.kind === 'object' && schema.properties.some(isExpandableMember);
}

function isId({ kind }: Schema): boolean {
  return kind === 'expandable';
}
