import { reaching } from './holders.js';
import type { ApiModel, Operation } from './model.js';
import type { Schema } from './schema.js';
import { childSchemas } from './visit.js';

/** Whether objects that an operation answers with hold lists that go on by a path of their own, nothing expanded. */
export function holdsLists(model: ApiModel, { response, pagination }: Operation): boolean {
  if (!response) return false;
  const { schema } = response;
  const answer = pagination !== undefined && schema.kind === 'list' ? schema.items : schema;
  const { isHolder, names } = lookInto(model, answer);
  return isHolder || names.some((name) => holdersOf(model).has(name));
}

const holders = new WeakMap<ApiModel, ReadonlySet<string>>();

/** Names of the schemas that hold such lists, themselves or through others: found once, for all operations ask. */
function holdersOf(model: ApiModel): ReadonlySet<string> {
  const known = holders.get(model) ?? findHolders(model);
  holders.set(model, known);
  return known;
}

function findHolders(model: ApiModel): ReadonlySet<string> {
  const direct = new Set<string>();
  const users = new Map<string, Set<string>>();
  for (const { name, schema } of model.schemas.values()) {
    const { isHolder, names } = lookInto(model, schema);
    if (isHolder) direct.add(name);
    for (const used of names) users.set(used, (users.get(used) ?? new Set()).add(name));
  }
  return reaching(direct, users);
}

/** What is known of a schema without a look at others. */
interface Insight {
  readonly isHolder: boolean;
  /** Schemas it refers to. */
  readonly names: readonly string[];
}

function lookInto(model: ApiModel, schema: Schema): Insight {
  if (schema.kind === 'list' && model.paginations.get(schema.pagination)?.url !== undefined)
    return { isHolder: true, names: [] };
  if (schema.kind === 'ref') return { isHolder: false, names: [schema.target] };
  const parts = presentParts(schema).map((part) => lookInto(model, part));
  return { isHolder: parts.some((part) => part.isHolder), names: parts.flatMap((part) => part.names) };
}

/** What is there without being asked for by expansion. */
function presentParts(schema: Schema): readonly Schema[] {
  if (schema.kind === 'expandable') return [];
  const onDemand = schema.kind === 'object' ? schema.properties.filter((property) => property.onDemand) : [];
  return childSchemas(schema).filter((child) => !onDemand.some((property) => property.schema === child));
}
