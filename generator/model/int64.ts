import { pageSchema } from './envelope.js';
import type { ApiModel } from './model.js';
import type { Schema } from './schema.js';
import { visitSchema } from './visit.js';

/** Whether its values are whole numbers of 64 bits, which not every number type holds. */
export function isInt64(schema: Schema): boolean {
  return schema.kind === 'scalar' && schema.type === 'integer' && schema.format === 'int64';
}

/** Names of the schemas in which whole numbers of 64 bits stand, at any depth. */
export function int64Holders(model: Pick<ApiModel, 'schemas' | 'paginations'>): ReadonlySet<string> {
  const users = new Map<string, Set<string>>();
  const direct = new Set<string>();
  for (const [name, { schema }] of model.schemas)
    visitPages(model, schema, (part) => {
      if (isInt64(part)) direct.add(name);
      if (part.kind === 'ref') users.set(part.target, (users.get(part.target) ?? new Set()).add(name));
    });
  return reaching(direct, users);
}

/** As `visitSchema` does, with the envelopes of pages. */
function visitPages(
  model: Pick<ApiModel, 'paginations'>,
  schema: Schema,
  visit: (part: Schema) => void,
): void {
  visitSchema(schema, (part) => {
    visit(part);
    const pagination = part.kind === 'list' ? model.paginations.get(part.pagination) : undefined;
    if (part.kind === 'list' && pagination) visitSchema(pageSchema(pagination, part), visit);
  });
}

function reaching(names: Iterable<string>, users: ReadonlyMap<string, Iterable<string>>): Set<string> {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const user of users.get(name) ?? []) add(user);
  };
  for (const name of names) add(name);
  return found;
}
