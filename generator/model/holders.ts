import { pageSchema } from './envelope.js';
import type { ApiModel } from './model.js';
import type { NamedSchema, Schema } from './schema.js';
import { visitSchema } from './visit.js';

type Named = Pick<ApiModel, 'schemas' | 'paginations'>;

/** Names of the schemas that hold what is asked for, at any depth; `isHeld` is given each part and what it stands in. */
export function holders(
  model: Named,
  isHeld: (part: Schema, owner: NamedSchema) => boolean,
): ReadonlySet<string> {
  const users = new Map<string, Set<string>>();
  const direct = new Set<string>();
  for (const owner of model.schemas.values())
    visitPages(model, owner.schema, (part) => {
      if (isHeld(part, owner)) direct.add(owner.name);
      if (part.kind === 'ref') users.set(part.target, (users.get(part.target) ?? new Set()).add(owner.name));
    });
  return reaching(direct, users);
}

/** As `visitSchema` does, with the envelopes of pages. */
function visitPages(model: Named, schema: Schema, visit: (part: Schema) => void): void {
  visitSchema(schema, (part) => {
    visit(part);
    const pagination = part.kind === 'list' ? model.paginations.get(part.pagination) : undefined;
    if (part.kind === 'list' && pagination) visitSchema(pageSchema(pagination, part), visit);
  });
}

/** These names and those of whoever uses them, directly or through others. */
export function reaching(
  names: Iterable<string>,
  users: ReadonlyMap<string, Iterable<string>>,
): ReadonlySet<string> {
  // Grows while it is worked off: names may lead to each other a long way.
  const found = new Set(names);
  for (const name of found) for (const user of users.get(name) ?? []) found.add(user);
  return found;
}
